/** Pages are read again with a little chance between them: two hundred boards must not ask in the same millisecond. */
const spread = 250

/** Whatever events say, the board is read again so often: plannings change without announcing it, lines break silently. */
const anyway = 30_000

/**
 * LAST-21: reads its own page again when the server says that something changed, and puts the new list in place. What an agent
 * has under the finger or the keyboard stays there.
 */
class LiveBoard extends HTMLElement {
  private events: EventSource | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private reading = false
  private again = false

  connectedCallback() {
    this.setAttribute('aria-live', 'polite')
    this.events = new EventSource(this.getAttribute('events') ?? '')
    this.events.addEventListener('change', () => this.readSoon())
    // A stream that comes back may have missed something.
    this.events.addEventListener('open', () => this.readSoon())
    this.timer = setInterval(() => this.readSoon(), anyway)
  }

  disconnectedCallback() {
    this.events?.close()
    clearInterval(this.timer)
  }

  private readSoon() {
    setTimeout(() => this.read(), Math.random() * spread)
  }

  private async read() {
    if (this.reading) {
      this.again = true
      return
    }
    this.reading = true
    this.again = false
    try {
      const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
      const text = await answer.text()
      const fresh = new DOMParser().parseFromString(text, 'text/html').querySelector('live-board')
      // Signed out meanwhile: the sign-in page says why.
      if (answer.redirected || (answer.ok && !fresh)) location.reload()
      else if (fresh) this.show(fresh)
    } catch {
      const clock = this.querySelector('[data-clock]')
      if (clock && !clock.textContent?.includes('coupée'))
        clock.textContent = `${clock.textContent} – liaison coupée, nouvel essai dans un instant`
    } finally {
      this.reading = false
      if (this.again) this.readSoon()
    }
  }

  private show(fresh: Element) {
    const held = document.activeElement?.closest('li')?.querySelector<HTMLInputElement>('input[name="host"]')?.value
    this.replaceChildren(...fresh.childNodes)
    if (!held || document.activeElement !== document.body) return
    this.querySelector<HTMLElement>(`input[name="host"][value="${held}"] ~ button`)?.focus()
  }
}

customElements.define('live-board', LiveBoard)
