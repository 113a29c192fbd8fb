import type { DeclaredState } from '../rules.ts'

/** LAST-15: asked in the afternoon, from this hour of the organisation's day… */
export const askedFrom = 16
/** …and not after this one: a program that was down at four does not wake people at night. */
export const askedUntil = 20

/** Hours after somebody spoke of the night in which nobody is asked about it: what was just said is still so. */
const quietHours = 2

export const isJustSpokenOf = (declaredAt: Temporal.Instant | null, now: Temporal.Instant): boolean =>
  declaredAt !== null && now.since(declaredAt).total('hours') < quietHours

/** The night to ask about, while the organisation's clock stands in the afternoon; otherwise null. */
export function nightAskedAt(now: Temporal.Instant, timeZone: string): Temporal.PlainDate | null {
  const local = now.toZonedDateTimeISO(timeZone)
  return local.hour >= askedFrom && local.hour < askedUntil ? local.toPlainDate() : null
}

export interface QuestionFacts {
  nightOn: Temporal.PlainDate
  /** What the mail's link said before. */
  answer: DeclaredState | null
  /** What holds for that night now, whoever said it, wherever. */
  declared: DeclaredState | undefined
  /** LAST-14: what the host's plannings say, where they count. */
  planning: 'free' | 'taken' | undefined
  /** LAST-20: what the office says while the tool is closed. */
  maintenance: string | null
  entitled: boolean
  suspended: boolean
}

/**
 * What one of the mail's two links does. `open`: it may be pressed. `done`: pressed, and what it said holds. `held`: it holds
 * already, said elsewhere. `full` and `taken`: the host is not shown any more, because it said so or its planning does.
 */
export type LinkStanding =
  | 'open'
  | 'done'
  | 'held'
  | 'full'
  | 'taken'
  | 'over'
  | 'closed'
  | 'suspended'
  | 'not-entitled'

/**
 * What is in force decides, not what the link did before: a house that fills up presses « complet » again after it declared
 * room in its space. A house that said it was full says otherwise in its space, where it signs in.
 */
export function linkStands(facts: QuestionFacts, wanted: DeclaredState, today: Temporal.PlainDate): LinkStanding {
  const { nightOn, answer, declared, planning, maintenance, entitled, suspended } = facts
  if (!nightOn.equals(today)) return 'over'
  if (maintenance !== null) return 'closed'
  if (!entitled) return suspended ? 'suspended' : 'not-entitled'
  if (wanted === 'room' && declared === 'full') return 'full'
  if (wanted === 'room' && planning === 'taken') return 'taken'
  if (declared !== wanted) return 'open'
  if (answer === wanted) return 'done'
  return wanted === 'room' && answer === null ? 'open' : 'held'
}
