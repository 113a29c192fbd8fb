import { Presses } from './presses.ts'
import { drawRows, hostOf } from './rows.ts'
import { Stream } from './stream.ts'
import { Unsaved, whyRefused } from './unsaved.ts'

/** Pages are read again with a little chance between them: two hundred boards must not ask in the same millisecond. */
const spread = 250

/** Whatever events say, the board is read again so often: plannings change without announcing it, lines break silently. */
const anyway = 30_000

/** The same while no events arrive; an answer that takes longer is none. */
const withoutEvents = 10_000

/** A list that says the same is drawn anew so often only: nothing may move under a finger, but its forms grow old. */
const formsLast = 600_000

type Trouble = 'none' | 'no-events' | 'no-answer'

/**
 * LAST-21: reads its own page again when the server says that something changed, and puts the new list in place. What an agent
 * has under the finger or the keyboard stays there. It says when events no longer arrive, and when nothing does.
 */
class LiveBoard extends HTMLElement {
  private readonly presses = new Presses()
  private readonly unsaved = new Unsaved()
  private stream: Stream | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private reading = false
  private again = false
  private drawnAt = Date.now()

  connectedCallback() {
    this.stream = new Stream(this.getAttribute('events') ?? '', {
      changed: () => this.readSoon(),
      // It ends every ten minutes and comes back at once: only what stays away is said.
      lost: () => setTimeout(() => this.stream?.hears || this.readSoon(), withoutEvents / 2),
    })
    this.stream.open()
    this.wait()
    this.addEventListener('click', this.press, true)
    this.addEventListener('submit', this.send)
    this.addEventListener('pointerleave', this.left)
    document.addEventListener('visibilitychange', this.awake)
    addEventListener('online', this.online)
  }

  disconnectedCallback() {
    this.stream?.close()
    clearTimeout(this.timer)
    this.removeEventListener('click', this.press, true)
    this.removeEventListener('submit', this.send)
    this.removeEventListener('pointerleave', this.left)
    document.removeEventListener('visibilitychange', this.awake)
    removeEventListener('online', this.online)
  }

  private wait() {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.read(), this.stream?.hears ? anyway : withoutEvents)
  }

  /** A machine that slept shows what is long past. */
  private readonly awake = () => {
    if (!document.hidden) this.readSoon()
  }

  /** A line that came back does not say whether the stream outlived it. */
  private readonly online = () => {
    this.stream?.open()
    this.readSoon()
  }

  private readonly left = () => this.presses.settled(() => this.readSoon())

  private readonly press = (event: MouseEvent) => {
    const button = event.target instanceof Element ? event.target.closest('button[type="submit"]') : null
    if (!button) return
    if (this.presses.isMeant(event, hostOf(button.closest('li') ?? button))) this.left()
    else event.preventDefault()
  }

  private readSoon() {
    setTimeout(() => this.isConnected && this.read(), Math.random() * spread)
  }

  private async read() {
    if (this.reading) {
      this.again = true
      return
    }
    this.reading = true
    this.again = false
    try {
      // A line that is cut may say nothing at all: it is not waited for.
      const signal = AbortSignal.timeout(withoutEvents)
      const address = this.getAttribute('source') ?? location.href
      const answer = await fetch(address, { headers: { accept: 'text/html' }, signal })
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const fresh = page.querySelector('live-board')
      if (fresh) this.show(page, fresh)
      else if (answer.ok) this.leave(answer.url)
      else throw new Error(`${answer.status}`)
      this.stream?.seek()
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
    const { target: form, submitter } = event
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return
    event.preventDefault()
    if (submitter?.getAttribute('aria-busy')) return
    submitter?.setAttribute('aria-busy', 'true')
    const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]))
    const mark = { host: hostOf(form), called: !form.action.includes('/retrait') }
    try {
      const answer = await fetch(form.action, { method: 'POST', body, signal: AbortSignal.timeout(withoutEvents) })
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const fresh = page.querySelector('live-board')
      // The form is kept there for after the password.
      if (answer.ok && !fresh) return this.leave(answer.url)
      if (answer.ok) this.unsaved.taken(mark.host)
      else this.keep(mark, whyRefused(answer.status))
      if (fresh) this.show(page, fresh, true)
      else this.readSoon()
      this.stream?.seek()
    } catch {
      this.keep(mark, 'la liaison est coupée.')
      this.tell('no-answer')
      this.wait()
    } finally {
      submitter?.removeAttribute('aria-busy')
    }
  }

  private keep({ host, called }: { host: string; called: boolean }, why: string) {
    this.unsaved.add(host, { called, why })
    const list = part(this, 'list')
    if (list) this.unsaved.show(list)
  }

  /** Signed out meanwhile: the sign-in page says why. What is not saved yet is not thrown away by it. */
  private leave(address: string) {
    this.stream?.close()
    const line = part(this, 'line')
    if (this.unsaved.size === 0 || !line) return location.assign(address)
    const link = document.createElement('a')
    link.href = address
    link.textContent = 'Connectez-vous de nouveau'
    line.replaceChildren("Vous n'êtes plus connecté. ", link, ", puis refaites ce qui n'est pas enregistré.")
  }

  private show(page: Document, fresh: Element, always = false) {
    // After midnight it is another night.
    const [title, freshTitle] = [document.querySelector('h1'), page.querySelector('h1')]
    const isOtherNight = title?.textContent !== freshTitle?.textContent
    if (isOtherNight) this.unsaved.clear()
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
    else if (list && freshList && differs) this.draw(list, freshList, !isOtherNight && this.presses.holds(list))
    this.tell(this.stream?.hears ? 'none' : 'no-events')
  }

  private draw(list: Element, fresh: Element, isHeld: boolean) {
    const row = document.activeElement?.closest('live-board li')
    drawRows(list, fresh, isHeld)
    this.unsaved.show(list)
    this.drawnAt = Date.now()
    if (!row || document.activeElement !== document.body) return
    this.querySelector<HTMLElement>(`input[name="host"][value="${hostOf(row)}"] ~ button`)?.focus({
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
    if (trouble === 'no-answer') this.stream?.doubt()
    if (line.textContent !== sentence) line.textContent = sentence
  }
}

const part = (within: Element, name: string) => within.querySelector(`[data-part="${name}"]`)

/** What says the same is left alone: screen readers tell only what changed. */
function put(own: Element, fresh: Element) {
  if (own.textContent !== fresh.textContent) own.replaceChildren(...fresh.childNodes)
}

customElements.define('live-board', LiveBoard)
