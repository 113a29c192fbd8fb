import { earlier, isBefore, later, parseDay } from '../../../core/calendar/rules.ts'
import type { Period } from './rules.ts'

/** What an address asks for: a period, or what is wrong with it beside its fields. */
export type AskedPeriod = { ok: true; period: Period } | { ok: false; errors: Record<string, string> }

const noDay = 'Choisissez un jour du calendrier, par exemple 01/07/2026.'

/** The last thirty days where the address says nothing else; nothing after today, a year at most. */
export function readPeriod(get: (name: string) => string | undefined, today: Temporal.PlainDate): AskedPeriod {
  const typed = { du: get('du') ?? '', au: get('au') ?? '' }
  const asked = { from: parseDay(typed.du), to: parseDay(typed.au) }
  const unread = { ...(typed.du && !asked.from && { du: noDay }), ...(typed.au && !asked.to && { au: noDay }) }
  if (Object.keys(unread).length > 0) return { ok: false, errors: unread }
  if (asked.from && asked.to && isBefore(asked.to, asked.from))
    return { ok: false, errors: { au: 'La fin vient avant le début : choisissez un jour à partir de celui du début.' } }
  if (asked.from && isBefore(today, asked.from))
    return { ok: false, errors: { du: "Ce jour n'est pas encore venu : choisissez aujourd'hui ou avant." } }
  const to = earlier(asked.to ?? today, today)
  if (asked.from && isBefore(asked.from, to.subtract({ years: 1 })))
    return { ok: false, errors: { du: 'Choisissez un an au plus : un début plus tard, ou une fin plus tôt.' } }
  const from = later(earlier(asked.from ?? to.subtract({ days: 29 }), to), to.subtract({ years: 1 }))
  return { ok: true, period: { from, to } }
}

export const periodAddress = (path: string, { from, to }: Period) =>
  `${path}?${new URLSearchParams({ du: from.toString(), au: to.toString() })}`
