/** Pages are read again with a little chance between them: two hundred boards must not ask in the same millisecond. */
const spread = 250

/** Whatever events say, the board is read again so often: plannings change without announcing it, lines break silently. */
const anyway = 30_000

/** The same while no events arrive, and how soon they are sought again. */
const withoutEvents = 10_000

/** A list that says the same is drawn anew so often only: nothing may move under a finger, but its forms grow old. */
const formsLast = 600_000

type Trouble = 'none' | 'no-events' | 'no-answer'

/**
 * LAST-21: reads its own page again when the server says that something changed, and puts the new list in place. What an agent
 * has under the finger or the keyboard stays there. It says when events no longer arrive, and when nothing does.
 */
class LiveBoard extends HTMLElement {
  private events: EventSource | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private seeking: ReturnType<typeof setTimeout> | undefined
  private hears = false
  private reading = false
  private again = false
  private drawnAt = Date.now()

  connectedCallback() {
    this.listen()
    this.wait()
    this.addEventListener('submit', this.send)
    document.addEventListener('visibilitychange', this.awake)
    addEventListener('online', this.awake)
  }

  disconnectedCallback() {
    this.events?.close()
    clearTimeout(this.timer)
    clearTimeout(this.seeking)
    this.removeEventListener('submit', this.send)
    document.removeEventListener('visibilitychange', this.awake)
    removeEventListener('online', this.awake)
  }

  private listen() {
    const events = new EventSource(this.getAttribute('events') ?? '')
    this.events = events
    events.addEventListener('change', () => this.readSoon())
    // A stream that comes back may have missed something.
    events.addEventListener('open', () => {
      this.hears = true
      this.readSoon()
    })
    events.addEventListener('error', () => {
      // It ends every ten minutes and comes back at once: only what stays away is said.
      this.hears = false
      clearTimeout(this.seeking)
      this.seeking = setTimeout(() => this.hears || this.readSoon(), withoutEvents / 2)
      if (events.readyState !== EventSource.CLOSED) return
      // The browser gives up where an answer was no stream, as while the program starts again.
      this.seeking = setTimeout(() => {
        this.readSoon()
        this.listen()
      }, withoutEvents)
    })
  }

  private wait() {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.read(), this.hears ? anyway : withoutEvents)
  }

  /** A machine that slept, or a line that came back, shows what is long past. */
  private readonly awake = () => {
    if (!document.hidden) this.readSoon()
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
      await this.take(await fetch(location.href, { headers: { accept: 'text/html' } }))
    } catch {
      this.tell('no-answer')
    } finally {
      this.reading = false
      this.wait()
      if (this.again) this.readSoon()
    }
  }

  /** « Appelé » without leaving the place where one reads. */
  private readonly send = async (event: SubmitEvent) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return
    event.preventDefault()
    event.submitter?.setAttribute('aria-busy', 'true')
    const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]))
    try {
      await this.take(await fetch(form.action, { method: 'POST', body }), true)
    } catch {
      event.submitter?.removeAttribute('aria-busy')
      this.tell('no-answer')
    }
  }

  private async take(answer: Response, always = false) {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const fresh = page.querySelector('live-board')
    // Signed out meanwhile: the sign-in page says why.
    if (answer.ok && !fresh) location.reload()
    else if (!fresh) throw new Error(`${answer.status}`)
    else this.show(page, fresh, always)
  }

  private show(page: Document, fresh: Element, always: boolean) {
    // After midnight it is another night.
    const [title, freshTitle] = [document.querySelector('h1'), page.querySelector('h1')]
    if (title && freshTitle) put(title, freshTitle)
    for (const name of ['count', 'clock', 'closed']) {
      const [own, other] = [part(this, name), part(fresh, name)]
      if (own && other) put(own, other)
    }
    const [list, freshList] = [part(this, 'list'), part(fresh, 'list')]
    const isOld = Date.now() - this.drawnAt > formsLast
    const differs = always || isOld || list?.textContent !== freshList?.textContent
    // A button replaced between press and release is never clicked.
    const isPressed = !always && list?.querySelector(':active')
    if (differs && isPressed) this.readSoon()
    else if (list && freshList && differs) this.draw(list, freshList)
    this.tell(this.hears ? 'none' : 'no-events')
  }

  private draw(list: Element, fresh: Element) {
    const held = document.activeElement?.closest('live-board li')?.querySelector<HTMLInputElement>('input[name="host"]')
    list.replaceChildren(...fresh.childNodes)
    this.drawnAt = Date.now()
    if (!held || document.activeElement !== document.body) return
    this.querySelector<HTMLElement>(`input[name="host"][value="${held.value}"] ~ button`)?.focus({
      preventScroll: true,
    })
  }

  private tell(trouble: Trouble) {
    const line = part(this, 'line')
    if (!line) return
    const since = part(this, 'clock')?.textContent?.match(/\d+:\d+/)?.[0] ?? ''
    const sentence = {
      none: '',
      'no-events': 'La mise à jour immédiate est coupée : le tableau se relit toutes les dix secondes.',
      'no-answer': `Liaison coupée : ce tableau date de ${since}. Nouvel essai toutes les dix secondes.`,
    }[trouble]
    if (trouble === 'no-answer') this.hears = false
    if (line.textContent !== sentence) line.textContent = sentence
  }
}

const part = (within: Element, name: string) => within.querySelector(`[data-part="${name}"]`)

/** What says the same is left alone: screen readers tell only what changed. */
function put(own: Element, fresh: Element) {
  if (own.textContent !== fresh.textContent) own.replaceChildren(...fresh.childNodes)
}

customElements.define('live-board', LiveBoard)
