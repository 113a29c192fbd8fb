import { isBefore, later } from '../../../core/calendar/rules.ts'
import { isUpToDate } from '../confirmations/rules.ts'
import type { PlanningDemands } from '../settings/rules.ts'
import type { Step } from './schema.ts'

/** OWN-40: an owner gets no two reminders within that many days; notices of OWN-41 come besides. */
export const reminderGapDays = 14

/** OWN-41: how many days before its planning leaves the searches an owner is told, first and last. */
export const noticeDays = { first: 14, second: 3 }

/** How long a reminder's link confirms without signing in. */
export const linkDays = 30

/** From that hour of the organisation's day on, the run of the day begins. */
export const runHour = 6

/** A planning as the nightly run finds it. */
export interface PlanningFacts {
  lodgingId: number
  /** The day of its last confirmation; null: never filled. */
  confirmedOn: Temporal.PlainDate | null
  createdOn: Temporal.PlainDate
  /** Whether dates find it for some night to come: nothing else can leave the searches. */
  isFound: boolean
  leftSearchesOn: Temporal.PlainDate | null
  searchableUntil: Temporal.PlainDate | null
  /** The last notice given since the last confirmation. */
  notice: { step: 'first' | 'second'; leavesOn: Temporal.PlainDate } | null
  /** How many nights are told among those of the weeks that the network demands, from today on. */
  toldNights: number
}

/** Which demand a planning misses; neither where it is up to date. */
export interface Lateness {
  /** Not updated for as long as the network allows. */
  overdue: boolean
  /** Filled less far ahead than the network demands. */
  short: boolean
}

/** OWN-40: whether a planning is behind, and why. */
export const latenessOf = (facts: PlanningFacts, demands: PlanningDemands, today: Temporal.PlainDate): Lateness => ({
  overdue: !isUpToDate(facts.confirmedOn ?? facts.createdOn, today, demands.remindAfterDays),
  short: facts.toldNights < demands.filledWeeks * 7,
})

export const isBehind = (facts: PlanningFacts, demands: PlanningDemands, today: Temporal.PlainDate) => {
  const { overdue, short } = latenessOf(facts, demands, today)
  return overdue || short
}

export interface Departure {
  /** What is to be told today; null: nothing. */
  step: Exclude<Step, 'behind'> | null
  /** The day on which dates cease to find the planning; null where nobody ever confirmed it and dates do not find it. */
  leavesOn: Temporal.PlainDate | null
}

/**
 * OWN-41: a planning unconfirmed for `searchableDays` leaves the date searches, after a notice at least 14 days and
 * another at least 3 days before. A notice is a promise: where a run was missed, or the network shortened its delay, the
 * day moves so that both keep their distance; where the network lengthened it, the notices are given anew.
 */
export function departureOf(facts: PlanningFacts, demands: PlanningDemands, today: Temporal.PlainDate): Departure {
  if (facts.leftSearchesOn) return { step: null, leavesOn: facts.searchableUntil }
  const due = (facts.confirmedOn ?? facts.createdOn).add({ days: demands.searchableDays })
  const notice = facts.notice && !isBefore(facts.notice.leavesOn, due) ? facts.notice : null
  const leavesOn = notice?.leavesOn ?? due
  if (!facts.isFound) return { step: null, leavesOn: facts.confirmedOn ? leavesOn : null }
  if (!notice) {
    if (isBefore(today, due.subtract({ days: noticeDays.first }))) return { step: null, leavesOn: due }
    return { step: 'first', leavesOn: later(due, today.add({ days: noticeDays.first })) }
  }
  if (notice.step === 'first') {
    if (isBefore(today, leavesOn.subtract({ days: noticeDays.second }))) return { step: null, leavesOn }
    return { step: 'second', leavesOn: later(leavesOn, today.add({ days: noticeDays.second })) }
  }
  return { step: isBefore(today, leavesOn) ? null : 'left', leavesOn }
}

/** A planning that an owner is to be told of. */
export interface Listed {
  facts: PlanningFacts
  step: Step
  leavesOn: Temporal.PlainDate | null
}

/** What one night brings to one owner. */
export interface Decision {
  /** What the mail lists, worst first; empty: no mail. */
  listed: Listed[]
  /** Plannings that leave the date searches now. */
  leaving: number[]
  /** New days of departure, by lodging, where they moved. */
  moved: { lodgingId: number; searchableUntil: Temporal.PlainDate }[]
}

interface Owner {
  plannings: readonly PlanningFacts[]
  /** The day of their last reminder or notice. */
  lastToldOn: Temporal.PlainDate | null
  /** Whether there is an address to write to. */
  isReachable: boolean
}

/** OWN-40, OWN-41: one mail at most, with all that there is to say. */
export function decide(owner: Owner, demands: PlanningDemands, today: Temporal.PlainDate): Decision {
  const told = owner.plannings.map((facts) => ({ facts, ...departureOf(facts, demands, today) }))
  const notices = told.filter(({ step }) => step !== null)
  const mayRemind =
    owner.isReachable &&
    (notices.length > 0 || !owner.lastToldOn || !isBefore(today, owner.lastToldOn.add({ days: reminderGapDays })))
  const listed = told.flatMap(({ facts, step, leavesOn }): Listed[] => {
    if (step) return [{ facts, step, leavesOn }]
    return mayRemind && isBehind(facts, demands, today) ? [{ facts, step: 'behind', leavesOn }] : []
  })
  return {
    listed: listed.sort((one, other) => rank(one) - rank(other)),
    leaving: told.filter(({ step }) => step === 'left').map(({ facts }) => facts.lodgingId),
    moved: told.flatMap(({ facts, leavesOn }) =>
      leavesOn && facts.searchableUntil?.equals(leavesOn) !== true
        ? [{ lodgingId: facts.lodgingId, searchableUntil: leavesOn }]
        : [],
    ),
  }
}

/** What a mail says of a planning, whatever is new in it. */
export type Standing = 'left' | 'leaving' | 'behind'

export function standingOf({ facts, step, leavesOn }: Listed): Standing {
  if (step === 'left' || facts.leftSearchesOn) return 'left'
  const isAnnounced = facts.isFound && facts.notice !== null && leavesOn?.equals(facts.notice.leavesOn) === true
  return step !== 'behind' || isAnnounced ? 'leaving' : 'behind'
}

const rank = (listed: Listed) => ['left', 'leaving', 'behind'].indexOf(standingOf(listed))

/** The day whose run should have begun by now; null before that hour. A clock that is set forward or back skips no day. */
export function runDue(now: Temporal.Instant, timeZone: string): Temporal.PlainDate | null {
  const local = now.toZonedDateTimeISO(timeZone)
  return local.hour >= runHour ? local.toPlainDate() : null
}

/** When the next run begins, given the day of the last one. */
export function nextRun(now: Temporal.Instant, timeZone: string, lastRunOn: Temporal.PlainDate | null) {
  const local = now.toZonedDateTimeISO(timeZone)
  const today = local.toPlainDate()
  const isDone = lastRunOn !== null && !isBefore(lastRunOn, today)
  const on = isDone ? today.add({ days: 1 }) : today
  const at = on.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from({ hour: runHour }) })
  return Temporal.ZonedDateTime.compare(at, local) < 0 ? local.toInstant() : at.toInstant()
}
