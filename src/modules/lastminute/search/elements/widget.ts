// LAST-04: <escale-dispo> on any site. A classic script without imports: `document.currentScript` tells whose it is.
const script = document.currentScript as HTMLScriptElement | null
const source = new URL('cadre', script?.src)

const labels = { fr: 'Disponibilités de dernière minute', en: 'Last-minute availability' }

class EscaleDispo extends HTMLElement {
  private frame: HTMLIFrameElement | undefined
  private address: URL | undefined

  connectedCallback() {
    if (this.frame) return
    // Kept: the link is gone once the frame stands there, and pages move their elements about.
    this.address ??= addressOf(this)
    const language = /^fr\b/i.test(languageOf(this)) ? 'fr' : 'en'
    const address = new URL(this.address)
    address.searchParams.set('lang', language)
    const frame = document.createElement('iframe')
    frame.src = address.href
    frame.title = labels[language]
    frame.loading = 'lazy'
    frame.referrerPolicy = 'no-referrer'
    // Written one by one: the page's own policy may forbid style attributes, never these.
    frame.style.display = 'block'
    frame.style.width = '100%'
    frame.style.height = '28rem'
    frame.style.border = '0'
    // On a dark page a frame without a scheme of its own would be shown on white with white words.
    frame.style.colorScheme = 'light'
    this.frame = frame
    this.style.display = 'block'
    this.replaceChildren(frame)
    addEventListener('message', this.fit)
  }

  disconnectedCallback() {
    this.frame = undefined
    removeEventListener('message', this.fit)
  }

  /** Only our own frame's word counts, and only a number. */
  private readonly fit = ({ source: teller, origin, data }: MessageEvent) => {
    if (!this.frame || teller !== this.frame.contentWindow || origin !== this.address?.origin) return
    const height = data?.escale === 'height' ? Number(data.height) : Number.NaN
    if (height > 0 && height < 20_000) this.frame.style.height = `${height}px`
  }
}

/** The office's that the element's own link leads to: a page may show two of them. Otherwise the script's. */
function addressOf(element: Element): URL {
  const href = element.querySelector('a')?.href
  const link = href && URL.canParse(href) ? new URL(href) : null
  return link && /\/dispo\/?$/.test(link.pathname) ? new URL(`${link.pathname.replace(/\/$/, '')}/cadre`, link) : source
}

/** The element's own language, otherwise the page's; French where neither says. */
function languageOf(element: Element): string {
  const said = element.closest('[lang]')?.getAttribute('lang')
  return said || 'fr'
}

/** One script tag is enough: where the page has no element of ours, it stands where the script does. */
function standIn() {
  const frames = [...document.querySelectorAll<HTMLIFrameElement>('escale-dispo iframe')]
  if (!script || script.closest('head') || frames.some(({ src }) => src.startsWith(source.href))) return
  const element = document.createElement('escale-dispo')
  const link = document.createElement('a')
  link.href = new URL('.', source).href
  element.append(link)
  script.after(element)
}

if (!customElements.get('escale-dispo')) customElements.define('escale-dispo', EscaleDispo)
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', standIn)
else standIn()
