import { firstDayOf, isBefore, monthOf } from '../../calendar/rules.ts'
import { type Equipment, equipment } from '../../directory/rules.ts'

export interface Stay {
  arrivalOn: Temporal.PlainDate
  departureOn: Temporal.PlainDate
}

/** What a visitor asks for; what is absent does not matter. With a stay, only lodgings free on all its nights. */
export interface Criteria {
  stay?: Stay
  departmentCode?: string
  /** INSEE codes, with the département that they lie in where one is known: it makes the search quick. */
  municipalityCodes?: string[]
  people?: number
  lodgingTypeIds?: number[]
  /** The cheapest week must cost at most that; lodgings without a price do not match. */
  maxWeekPriceCents?: number
  /** All of them. */
  equipment?: Equipment[]
  minKeys?: number
}

/** `relevance`: a shuffle that is new each day and the same all day long. */
export type Sort = 'relevance' | 'price' | 'name'

export interface Request {
  criteria: Criteria
  sort: Sort
  /** The visitor's day: it decides the shuffle. */
  today: Temporal.PlainDate
}

/** The month whose rows a search for this stay reads. */
export const monthSearched = (stay: Stay) => firstDayOf(monthOf(stay.arrivalOn))

/** Shuffles a day: lodgings are ordered by a hash of their number and this, so that each is as often first. */
export const shuffleSeed = (today: Temporal.PlainDate) => today.since(Temporal.PlainDate.from('2000-01-01')).days

/** A département's code as `free_spans.department` has it: what core.code_number makes of it. */
export const codeNumber = (code: string) =>
  [0, 1, 2, 3].reduce((number, place) => number * 128 + (code.charCodeAt(place) || 0), 0)

/** The bits that `free_spans.equipment_bits` must have all. */
export const equipmentMask = (wanted: readonly Equipment[]) =>
  wanted.reduce((mask, code) => mask | (1 << equipment.indexOf(code)), 0)

/** The same stay one and two weeks earlier and later, none that begins before `today`. */
export const shiftedStays = (stay: Stay, today: Temporal.PlainDate): (Stay & { weeks: number })[] =>
  [-2, -1, 1, 2]
    .map((weeks) => ({
      weeks,
      arrivalOn: stay.arrivalOn.add({ weeks }),
      departureOn: stay.departureOn.add({ weeks }),
    }))
    .filter((shifted) => !isBefore(shifted.arrivalOn, today))
