import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Coding = 'br' | 'gzip'

/** A finished page as bytes, with what `stamp` says it was made from. */
export interface KeptPage<Stamp> {
  stamp: Stamp
  /** What the answer says beside the page: its type, who may read it from elsewhere. */
  headers: Record<string, string>
  etag: string
  plain: Uint8Array<ArrayBuffer>
  coded: Map<Coding, Uint8Array<ArrayBuffer>>
  /** Milliseconds since 1970: the page shows a day, and the day ends. */
  expiresAt: number
}

export interface PageCache<Stamp> {
  get(key: string, now: number): KeptPage<Stamp> | undefined
  put(key: string, page: KeptPage<Stamp>): void
  delete(key: string): void
  /** Told apart by benches and metrics. */
  readonly bytes: number
  readonly pages: number
}

/** Keeps the pages used last, as many as `maximumBytes` hold. */
export function makePageCache<Stamp>(maximumBytes: number): PageCache<Stamp> {
  // A Map keeps the order of insertion: what is used is inserted anew, so that the first one is the one used longest ago.
  const pages = new Map<string, KeptPage<Stamp>>()
  const sizes = new Map<string, number>()
  let bytes = 0

  const forget = (key: string) => {
    pages.delete(key)
    bytes -= sizes.get(key) ?? 0
    sizes.delete(key)
  }

  return {
    get(key, now) {
      const page = pages.get(key)
      if (!page) return undefined
      forget(key)
      if (page.expiresAt <= now) return undefined
      const size = sizeOf(key, page)
      pages.set(key, page)
      sizes.set(key, size)
      bytes += size
      return page
    },
    put(key, page) {
      forget(key)
      const size = sizeOf(key, page)
      if (size > maximumBytes / 8) return
      pages.set(key, page)
      sizes.set(key, size)
      bytes += size
      for (const oldest of pages.keys()) {
        if (bytes <= maximumBytes) break
        forget(oldest)
      }
    },
    delete: forget,
    get bytes() {
      return bytes
    },
    get pages() {
      return pages.size
    },
  }
}

/** Compressed forms come later than the page: they are counted at its next use. */
const sizeOf = (key: string, page: KeptPage<unknown>) =>
  2 * key.length + page.plain.length + [...page.coded.values()].reduce((sum, form) => sum + form.length, 0) + 500

export function keepPage<Stamp>(
  page: Pick<KeptPage<Stamp>, 'stamp' | 'headers' | 'expiresAt'> & { text: string },
): KeptPage<Stamp> {
  const { text, ...rest } = page
  const plain = new Uint8Array(Buffer.from(text))
  // Weak: the compressed forms are the same page.
  const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  return { ...rest, etag, plain, coded: new Map() }
}

const asBrotli = promisify(brotliCompress)
const asGzip = promisify(gzip)

/** Below that, compressing costs more than it saves. */
const worthwhile = 1000

/** The page in the best form that the client takes; a form is made once and kept. */
export async function formOf(
  page: KeptPage<unknown>,
  accepted: string,
): Promise<{ body: Uint8Array<ArrayBuffer>; coding?: Coding }> {
  const coding = page.plain.length < worthwhile ? undefined : codingFor(accepted)
  if (!coding) return { body: page.plain }
  const known = page.coded.get(coding)
  if (known) return { body: known, coding }
  const made = new Uint8Array(
    coding === 'br'
      ? await asBrotli(page.plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
      : await asGzip(page.plain, { level: 6 }),
  )
  page.coded.set(coding, made)
  return { body: made, coding }
}

/** Brotli where it is taken, else gzip; a coding with q=0 is refused (RFC 9110, 12.5.3). */
export function codingFor(accepted: string): Coding | undefined {
  const taken = new Set<string>()
  for (const part of accepted.split(',')) {
    const [name = '', ...parameters] = part.trim().toLowerCase().split(';')
    if (!parameters.some((parameter) => /^\s*q=0(\.0*)?\s*$/.test(parameter))) taken.add(name.trim())
  }
  if (taken.has('br')) return 'br'
  return taken.has('gzip') ? 'gzip' : undefined
}

/** Whether a client that sends this `If-None-Match` has the page already. */
export const hasAlready = (ifNoneMatch: string, etag: string) =>
  ifNoneMatch === '*' ||
  ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === etag.replace(/^W\//, ''))
