import type { DeclaredState } from '../rules.ts'

/** LAST-15: asked in the afternoon, from this hour of the organisation's day… */
const askedFrom = 16
/** …and not after this one: a program that was down at four does not wake people at night. */
const askedUntil = 20

/** The night to ask about, while the organisation's clock stands in the afternoon; otherwise null. */
export function nightAskedAt(now: Temporal.Instant, timeZone: string): Temporal.PlainDate | null {
  const local = now.toZonedDateTimeISO(timeZone)
  return local.hour >= askedFrom && local.hour < askedUntil ? local.toPlainDate() : null
}

export interface QuestionFacts {
  nightOn: Temporal.PlainDate
  answer: DeclaredState | null
}

/**
 * What one of the mail's two links still does. « Toujours disponible » once, « complet » once, also after the other: a house
 * fills up. A house that said it was full says otherwise in its space, where it signs in.
 */
export function linkStands(
  { nightOn, answer }: QuestionFacts,
  wanted: DeclaredState,
  today: Temporal.PlainDate,
): 'open' | 'done' | 'answered' | 'over' {
  if (!nightOn.equals(today)) return 'over'
  if (answer === wanted) return 'done'
  return answer === null || wanted === 'full' ? 'open' : 'answered'
}
