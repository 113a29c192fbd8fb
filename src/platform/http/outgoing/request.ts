import { lookup } from 'node:dns/promises'
import { type IncomingMessage, request as plain } from 'node:http'
import { request as secure } from 'node:https'
import { isIP } from 'node:net'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { isPublicAddress, parseOutgoing } from './rules.ts'

export interface OutgoingRequest {
  url: string
  headers: Record<string, string>
  /** Bytes of the answer's body, after decompression. */
  maxBytes: number
  /** For everything together: names, redirects, the last byte. */
  timeoutMs: number
  /** Addresses of this machine that may be asked all the same: tests, and the demonstration's own. */
  mayBeLocal?: ((url: URL) => boolean) | undefined
  /** The IP addresses of a name; absent: the system's resolver. */
  resolve?: ((name: string) => Promise<string[]>) | undefined
}

export interface OutgoingAnswer {
  status: number
  header(name: string): string
  body: Buffer
}

/** Why nothing came of a request; each is told to whoever gave the address. */
export type OutgoingRefusal =
  | 'bad-address'
  | 'private-address'
  | 'unknown-host'
  | 'too-many-redirects'
  | 'too-large'
  | 'too-slow'
  | 'unreachable'

export class OutgoingError extends Error {
  readonly refusal: OutgoingRefusal
  constructor(refusal: OutgoingRefusal, options?: ErrorOptions) {
    super(refusal, options)
    this.refusal = refusal
  }
}

const maxRedirects = 5

/**
 * Asks for an address that a stranger gave. The host's addresses are looked up here, all of them must be public, and the
 * connection goes to the very one that was checked, so that a second look-up cannot lead elsewhere; so at every redirect.
 *
 * @throws OutgoingError
 */
export async function getOutgoing(asked: OutgoingRequest): Promise<OutgoingAnswer> {
  const signal = AbortSignal.timeout(asked.timeoutMs)
  try {
    let url = asked.url
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
      const answer = await getOnce(asked, url, signal)
      const location = answer.headers.location
      if (!isRedirect(answer.statusCode) || location === undefined) return await readWhole(answer, asked.maxBytes)
      answer.destroy()
      url = URL.parse(location, url)?.href ?? ''
    }
    throw new OutgoingError('too-many-redirects')
  } catch (error) {
    if (error instanceof OutgoingError) throw error
    throw new OutgoingError(signal.aborted ? 'too-slow' : 'unreachable', { cause: error })
  }
}

const isRedirect = (status = 0) => [301, 302, 303, 307, 308].includes(status)

async function getOnce(asked: OutgoingRequest, text: string, signal: AbortSignal): Promise<IncomingMessage> {
  const url = parseOutgoing(text)
  if (!url) throw new OutgoingError('bad-address')
  const address = await checkedAddress(asked, url, signal)
  const send = url.protocol === 'https:' ? secure : plain
  return new Promise((resolve, reject) => {
    const sent = send(url, {
      signal,
      agent: false,
      maxHeaderSize: 16_384,
      headers: { 'accept-encoding': 'gzip', ...asked.headers },
      lookup: (_name, options, found) => {
        const one = { address, family: isIP(address) }
        if (options.all) found(null, [one])
        else found(null, one.address, one.family)
      },
    })
    sent.once('response', resolve)
    sent.once('error', reject)
    sent.end()
  })
}

/** The address to connect to. A name with a single private address among its own is refused whole: it is a trap. */
async function checkedAddress(asked: OutgoingRequest, url: URL, signal: AbortSignal): Promise<string> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const addresses = isIP(host) ? [host] : await addressesOf(asked, host, signal)
  const [first] = addresses
  if (first === undefined) throw new OutgoingError('unknown-host')
  if (!asked.mayBeLocal?.(url) && !addresses.every(isPublicAddress)) throw new OutgoingError('private-address')
  return first
}

async function addressesOf({ resolve = systemAddresses }: OutgoingRequest, name: string, signal: AbortSignal) {
  const aborted = new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(new OutgoingError('too-slow')), { once: true }),
  )
  aborted.catch(() => undefined)
  return Promise.race([
    resolve(name).catch((error: unknown) => {
      throw new OutgoingError('unknown-host', { cause: error })
    }),
    aborted,
  ])
}

const systemAddresses = async (name: string) =>
  (await lookup(name, { all: true, order: 'ipv4first' })).map(({ address }) => address)

/** The whole body, of which never more than `maxBytes` are held; compressed, its decompressed bytes count. */
async function readWhole(answer: IncomingMessage, maxBytes: number): Promise<OutgoingAnswer> {
  const told = Number(answer.headers['content-length'] ?? 0)
  const compressed = answer.headers['content-encoding'] === 'gzip'
  try {
    if (told > maxBytes) throw new OutgoingError('too-large')
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of (compressed ? decompressed(answer) : answer) as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > maxBytes) throw new OutgoingError('too-large')
      chunks.push(chunk)
    }
    return {
      status: answer.statusCode ?? 0,
      header: (name) => String(answer.headers[name] ?? ''),
      body: Buffer.concat(chunks),
    }
  } finally {
    answer.destroy()
  }
}

function decompressed(answer: IncomingMessage): Readable {
  const gunzip = createGunzip()
  answer.once('error', (error) => gunzip.destroy(error))
  return answer.pipe(gunzip)
}
