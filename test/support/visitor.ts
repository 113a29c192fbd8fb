/** What an answer holds, read once. */
export interface Answer {
  status: number
  headers: Headers
  /** The whole body as text; a page's with plain spaces before its marks. */
  text: string
  /** Where a redirect leads, as a path. */
  location: string | null
}

export type Fields = Record<string, string | number | string[] | File>

/** What a visitor reaches the program by: `app.request` behind the address of a socket. */
export type Reach = (address: string, init: RequestInit, client: string) => Promise<Response>

/**
 * A browser without scripts: keeps cookies, reads the form's token from the page, sends forms, does not follow
 * redirects unless asked.
 */
export class Visitor {
  readonly cookies = new Map<string, string>()
  /** The raw `Set-Cookie` lines of the last answer. */
  setCookies: string[] = []
  /** The last page shown. */
  page: Answer | undefined
  /** The visitor's own network address. */
  client = '192.0.2.1'
  /** The last page's path: where forms without an action go. */
  path = ''
  private readonly reach: Reach
  readonly origin: string

  constructor(reach: Reach, origin: string) {
    this.reach = reach
    this.origin = origin
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    const answer = await this.send(path, { headers })
    if (!isRedirect(answer)) this.show(path, answer)
    return answer
  }

  /**
   * Sends a form with the token of the last page; where that page has none, of `path` itself. After a redirect there is
   * no last page any more, so that the next sending is never the same form twice: for that use `postRaw`.
   */
  async post(path: string, fields: Fields = {}, headers: Record<string, string> = {}): Promise<Answer> {
    if (this.tokenFor(path) === undefined) await this.get(path)
    const answer = await this.postRaw(path, { _form: this.tokenFor(path) ?? '', ...fields }, headers)
    if (isRedirect(answer)) this.page = undefined
    else this.show(path, answer)
    return answer
  }

  /** Sends the last page's form that goes there, with what it holds for itself: a button. */
  async press(path: string, fields: Fields = {}): Promise<Answer> {
    const form = this.formTo(path)
    if (form === undefined) throw new Error(`the last page has no form that goes to ${path}`)
    const hidden = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)]
    const held = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, unescaped(value)]))
    return this.post(path, { ...held, ...fields })
  }

  /** Sends exactly these fields: no token but the one given. */
  async postRaw(path: string, fields: Fields, headers: Record<string, string> = {}): Promise<Answer> {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) {
      for (const one of Array.isArray(value) ? value : [value])
        form.append(name, one instanceof File ? one : String(one))
    }
    const files = Object.values(fields).some((value) => value instanceof File)
    if (!files) {
      const body = new URLSearchParams([...form.entries()] as [string, string][])
      return this.send(path, { method: 'POST', body, headers })
    }
    // As browsers do: the whole body's length is said before it.
    const encoded = new Response(form)
    const type = encoded.headers.get('content-type') ?? ''
    const body = await encoded.arrayBuffer()
    const said = { 'content-type': type, 'content-length': String(body.byteLength) }
    return this.send(path, { method: 'POST', body, headers: { ...said, ...headers } })
  }

  /** The page that a redirect leads to, and the ones behind it. */
  async follow(answer: Answer): Promise<Answer> {
    let last = answer
    for (let steps = 0; last.location !== null && steps < 5; steps++) last = await this.get(last.location)
    return last
  }

  /** The token of the last page's form that goes there, otherwise of its first form. */
  tokenFor(path: string): string | undefined {
    const own = this.formTo(path) ?? this.page?.text
    return /name="_form" value="([^"]*)"/.exec(own ?? '')?.[1]
  }

  private formTo(path: string): string | undefined {
    const forms = [...(this.page?.text ?? '').matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].map((match) => match[0])
    const targets = (form: string) =>
      [...form.matchAll(/\b(?:form)?action="([^"]*)"/g)].map((match) => unescaped(match[1] ?? ''))
    return forms.find((form) => targets(form).includes(path))
  }

  private async send(
    path: string,
    init: Omit<RequestInit, 'headers'> & { headers: Record<string, string> },
  ): Promise<Answer> {
    const url = new URL(path, this.origin)
    const headers: Record<string, string> = { 'sec-fetch-site': 'same-origin', ...init.headers }
    if (this.cookies.size > 0) headers.cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await this.reach(url.href, { ...init, headers, redirect: 'manual' }, this.client)
    this.keepCookies(response.headers.getSetCookie())
    const location = response.headers.get('location')
    const target = location === null ? null : new URL(location, url)
    return {
      status: response.status,
      headers: response.headers,
      text: await wholeText(response),
      location: target && (target.origin === url.origin ? target.pathname + target.search : target.href),
    }
  }

  private keepCookies(lines: string[]) {
    this.setCookies = lines
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
      const [name = '', value = ''] = pair.split('=')
      const ended = attributes.some((attribute) => /^max-age=0$/i.test(attribute))
      if (ended || value === '') this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
  }

  private show(path: string, answer: Answer) {
    this.page = answer
    this.path = path
  }
}

const isRedirect = (answer: Answer) => answer.status === 303 || answer.status === 302

const unescaped = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** A stream of events never ends: that it was opened is all that there is to read. */
async function wholeText(response: Response): Promise<string> {
  const type = response.headers.get('content-type') ?? ''
  if (!type.startsWith('text/event-stream'))
    return type.startsWith('text/html') ? asWritten(await response.text()) : response.text()
  await response.body?.cancel()
  return ''
}

/** The spaces that French pages do not break at (`frenchSpaces`), as tests write them. */
const asWritten = (html: string) => html.replaceAll(/\u00a0(?=[:;?!»])/g, ' ').replaceAll('«\u00a0', '« ')
