// LAST-04: <escale-dispo> on any site. A classic script without imports: `document.currentScript` tells whose it is.
const script = document.currentScript as HTMLScriptElement | null
const source = new URL('cadre', script?.src)

const labels = { fr: 'Disponibilités de dernière minute', en: 'Last-minute availability' }

class EscaleDispo extends HTMLElement {
  private frame: HTMLIFrameElement | undefined

  connectedCallback() {
    if (this.frame) return
    const language = /^fr\b/i.test(languageOf(this)) ? 'fr' : 'en'
    const address = new URL(source)
    address.searchParams.set('lang', language)
    const frame = document.createElement('iframe')
    frame.src = address.href
    frame.title = labels[language]
    frame.loading = 'lazy'
    frame.referrerPolicy = 'no-referrer'
    // Written one by one: the page's own policy may forbid style attributes, never these.
    frame.style.width = '100%'
    frame.style.height = '28rem'
    frame.style.border = '0'
    this.frame = frame
    this.replaceChildren(frame)
    addEventListener('message', this.fit)
  }

  disconnectedCallback() {
    this.frame = undefined
    removeEventListener('message', this.fit)
  }

  /** Only our own frame's word counts, and only a number. */
  private readonly fit = ({ source: teller, origin, data }: MessageEvent) => {
    if (!this.frame || teller !== this.frame.contentWindow || origin !== source.origin) return
    const height = data?.escale === 'height' ? Number(data.height) : Number.NaN
    if (height > 0 && height < 20_000) this.frame.style.height = `${height}px`
  }
}

/** The element's own language, otherwise the page's; French where neither says. */
function languageOf(element: Element): string {
  const said = element.closest('[lang]')?.getAttribute('lang')
  return said || 'fr'
}

/** One script tag is enough: where the page has no element of ours, it stands where the script does. */
function standIn() {
  if (script && !script.closest('head') && !document.querySelector('escale-dispo'))
    script.after(document.createElement('escale-dispo'))
}

if (!customElements.get('escale-dispo')) customElements.define('escale-dispo', EscaleDispo)
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', standIn)
else standIn()
