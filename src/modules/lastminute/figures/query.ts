import { earlier, later, parseDay } from '../../../core/calendar/rules.ts'
import type { Period } from './rules.ts'

/** The last thirty days where the address says nothing else; nothing after today, a year at most. */
export function readPeriod(get: (name: string) => string | undefined, today: Temporal.PlainDate): Period {
  const asked = { from: parseDay(get('du') ?? ''), to: parseDay(get('au') ?? '') }
  const to = earlier(asked.to ?? today, today)
  const from = later(earlier(asked.from ?? to.subtract({ days: 29 }), to), to.subtract({ years: 1 }))
  return { from, to }
}

export const periodAddress = (path: string, { from, to }: Period) =>
  `${path}?${new URLSearchParams({ du: from.toString(), au: to.toString() })}`
