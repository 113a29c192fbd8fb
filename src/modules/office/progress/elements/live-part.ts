/** How often a part that goes on is asked for anew. */
const pause = 2000

/**
 * A part of a page that changes by itself while `data-while` says so: asked for again at the page's own address, and put
 * in place of the old one. Nothing jumps: what has not changed stays, and the focus with it.
 */
class LivePart extends HTMLElement {
  private timer: ReturnType<typeof setTimeout> | undefined

  connectedCallback() {
    this.plan()
  }

  disconnectedCallback() {
    clearTimeout(this.timer)
  }

  private plan() {
    if (this.dataset.while !== undefined) this.timer = setTimeout(() => this.renew(), pause)
  }

  private async renew() {
    try {
      const answer = await fetch(location.pathname, { headers: { accept: 'text/html' } })
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const fresh = page.querySelector<HTMLElement>('live-part')
      if (!answer.ok || !fresh) return
      this.take(fresh)
    } catch {
      // The network is away for a moment: the next time will tell.
    }
    this.plan()
  }

  private take(fresh: HTMLElement) {
    if (fresh.dataset.while === undefined) delete this.dataset.while
    const parts = [...fresh.children]
    const known = [...this.children]
    const same = parts.length === known.length && parts.every((part, place) => part.tagName === known[place]?.tagName)
    if (!same) {
      this.replaceChildren(...parts)
      return
    }
    // Forms keep the key that they were drawn with; what else changed is put in place.
    for (const [place, part] of parts.entries()) {
      const old = known[place]
      if (old && !old.querySelector('form') && old.innerHTML !== part.innerHTML) old.replaceWith(part)
    }
  }
}

customElements.define('live-part', LivePart)
