import { createHash } from 'node:crypto'
import { UnreadableCalendar } from '../../../../platform/documents/ics/read.ts'
import { readCalendarAside } from '../../../../platform/documents/ics/reader.ts'
import { getOutgoing, type OutgoingAnswer, OutgoingError } from '../../../../platform/http/outgoing/request.ts'
import type { Problem } from './problems.ts'
import { maxStays, type ReadStay, staysOf } from './rules.ts'
import type { Feed } from './store.ts'

export interface Reading {
  now: Temporal.Instant
  today: Temporal.PlainDate
  timeZone: string
  /** What our own exports of the lodging bear. */
  ownMark: string
  mayBeLocal?: ((url: URL) => boolean) | undefined
}

type Validators = Pick<Feed, 'etag' | 'lastModified'>

export type Fetched =
  | { kind: 'unchanged'; validators: Partial<Validators> }
  | { kind: 'problem'; problem: Problem; retryAfterSeconds: number }
  | {
      kind: 'stays'
      stays: ReadStay[]
      ignored: number
      validators: Validators & Pick<Feed, 'digest'>
      isWhole: boolean
    }

const maxBytes = 5 * 1024 * 1024
const timeoutMs = 15_000

/** Once a day the whole file is read, whatever the site says of changes: what it means depends on the day. */
const wholeEveryHours = 24

const notModified = 304

/** Asks for a feed's file, on condition that it changed, and reads what comes. No database, no lock. */
export async function fetchFeed(feed: Feed, reading: Reading): Promise<Fetched> {
  const isWhole = !feed.wholeReadAt || reading.now.since(feed.wholeReadAt).total('hours') >= wholeEveryHours
  try {
    const answer = await getOutgoing({
      url: feed.address,
      headers: headersFor(feed, isWhole),
      ...{ maxBytes, timeoutMs },
      mayBeLocal: reading.mayBeLocal,
    })
    if (answer.status === notModified && !isWhole) return { kind: 'unchanged', validators: {} }
    if (answer.status !== 200)
      return { kind: 'problem', problem: `http-${answer.status}`, retryAfterSeconds: retryAfter(answer, reading.now) }
    if (isPage(answer)) return { kind: 'problem', problem: 'a-page', retryAfterSeconds: 0 }
    const digest = digestOf(answer.body)
    if (!isWhole && feed.digest?.equals(digest)) return { kind: 'unchanged', validators: validatorsOf(answer) }
    return await understand(feed, reading, answer, { digest, isWhole })
  } catch (error) {
    if (error instanceof OutgoingError) return { kind: 'problem', problem: error.refusal, retryAfterSeconds: 0 }
    if (error instanceof UnreadableCalendar) return { kind: 'problem', problem: 'unreadable', retryAfterSeconds: 0 }
    throw error
  }
}

async function understand(
  feed: Feed,
  { today, timeZone, ownMark }: Reading,
  answer: OutgoingAnswer,
  { digest, isWhole }: { digest: Buffer; isWhole: boolean },
): Promise<Fetched> {
  const [from, until] = [today.subtract({ months: 24 }), today.add({ months: 36 })]
  const window = { timeZone, from: from.toString(), until: until.toString() }
  const file = await readCalendarAside(answer.body, window)
  const { stays, ignored } = staysOf(file, { endsOnLastNight: feed.endsOnLastNight, ownMark, today })
  if (stays.length > maxStays) return { kind: 'problem', problem: 'too-many', retryAfterSeconds: 0 }
  const validators = { ...validatorsOf(answer), digest }
  return { kind: 'stays', stays: stays.map((stay) => clipped(stay, window)), ignored, validators, isWhole }
}

/** No stay reaches beyond the nights that a planning has. */
const clipped = (stay: ReadStay, { until }: { until: string }): ReadStay =>
  stay.until > until ? { ...stay, until } : stay

/** A listing's address instead of its calendar's, or the sign-in page of a site that gives it no more. */
const isPage = ({ body }: OutgoingAnswer) =>
  /^\s*<(?:!doctype html|html|head|body)\b/i.test(body.toString('latin1', 0, 500))

const validatorsOf = (answer: OutgoingAnswer): Validators => ({
  etag: short(answer.header('etag')),
  lastModified: short(answer.header('last-modified')),
})

/** A larger file is digested as it is: nobody waits while its lines are looked through. */
const maxStampedBytes = 256 * 1024

/**
 * Of what a file says, not of when it was written: many sites stamp every event anew at each reading. The same digest means
 * the same nights, so that the file need not be read and nothing is compared.
 */
function digestOf(body: Buffer): Buffer {
  const said =
    body.length > maxStampedBytes
      ? body
      : body.toString('latin1').replaceAll(/^(?:DTSTAMP|CREATED|LAST-MODIFIED)[:;].*$/gim, '')
  return createHash('sha256').update(said).digest()
}

/** A validator that no header may bear is left out: the whole file is read again then. */
const short = (validator: string) => (/^[\x20-\x7e]{0,200}$/.test(validator) ? validator : '')

function headersFor(feed: Feed, isWhole: boolean): Record<string, string> {
  const headers: Record<string, string> = {
    'user-agent': 'Escale (calendriers des hébergements)',
    accept: 'text/calendar, text/plain;q=0.5, */*;q=0.1',
  }
  if (isWhole) return headers
  if (feed.etag) headers['if-none-match'] = feed.etag
  if (feed.lastModified) headers['if-modified-since'] = feed.lastModified
  return headers
}

/** Seconds, or a date; 0 where the site says nothing that can be read. */
function retryAfter(answer: OutgoingAnswer, now: Temporal.Instant): number {
  const told = answer.header('retry-after')
  if (/^\d{1,9}$/.test(told)) return Number(told)
  const at = Date.parse(told)
  return Number.isNaN(at) ? 0 : Math.max(0, (at - now.epochMilliseconds) / 1000)
}
