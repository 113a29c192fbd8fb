import type { NightState } from '../../../../core/availability/schema.ts'
import { nightsOf, parseDay } from '../../../../core/calendar/rules.ts'
import type { Changes as Recorded } from '../../../../core/history/schema.ts'
import type { Change } from '../periods/rules.ts'
import { type Letter, letters, type Origin, stateOfLetter } from '../rules.ts'

/** A week whose guests came from somewhere else than was said before. */
interface OriginChange {
  /** The week's Saturday. */
  weekOn: Temporal.PlainDate
  before: Origin
  after: Origin
}

/** What one save changed, as its history keeps it. */
export interface Save {
  nights: Change[]
  origins: OriginChange[]
}

const codeOf = ({ departmentCode, countryCode }: Origin) => departmentCode || countryCode

/**
 * For the history: nights in a row under one key, `2026-05-03/2026-05-09` from the first to the last, one alone under its
 * day; origins under their week's Saturday.
 */
export function toRecord({ nights, origins }: Save): Recorded {
  return Object.fromEntries([
    ...nights.map(({ from, until, before, after }) => {
      const last = until.subtract({ days: 1 })
      const key = last.equals(from) ? from.toString() : `${from}/${last}`
      return [key, { from: stateOfLetter[before], to: stateOfLetter[after] }]
    }),
    ...origins.map(({ weekOn, before, after }) => [`origin-${weekOn}`, { from: codeOf(before), to: codeOf(after) }]),
  ])
}

export const isEmpty = ({ nights, origins }: Save) => nights.length + origins.length === 0

/** What the history calls a save: one that changed nothing says, as « Rien n'a changé » does, that the planning still holds. */
export const verbOf = (save: Save) => (isEmpty(save) ? 'planning-confirmed' : 'planning-saved')

/** What `toRecord` wrote. */
export function fromRecord(recorded: Recorded): Save {
  const save: Save = { nights: [], origins: [] }
  for (const [key, { from, to }] of Object.entries(recorded)) {
    const [first, last = first] = key
      .replace(/^origin-/, '')
      .split('/')
      .map(parseDay)
    if (!first || !last) continue
    if (key.startsWith('origin-')) save.origins.push({ weekOn: first, before: originOf(from), after: originOf(to) })
    else save.nights.push({ from: first, until: last.add({ days: 1 }), before: letterIn(from), after: letterIn(to) })
  }
  save.nights.sort((a, b) => Temporal.PlainDate.compare(a.from, b.from))
  return save
}

const letterIn = (state: unknown): Letter => letters.find((letter) => stateOfLetter[letter] === (state ?? null)) ?? '?'

/** Départements have digits in their codes, countries have none. */
function originOf(code: unknown): Origin {
  const text = typeof code === 'string' ? code : ''
  return /\d/.test(text) ? { departmentCode: text, countryCode: '' } : { departmentCode: '', countryCode: text }
}

/** The same save backwards. */
export const inverse = ({ nights, origins }: Save): Save => ({
  nights: nights.map(({ before, after, ...where }) => ({ ...where, before: after, after: before })),
  origins: origins.map(({ before, after, ...where }) => ({ ...where, before: after, after: before })),
})

/** Each night of these changes with the state that it takes. */
export const nightChanges = (changes: readonly Change[]): Map<string, NightState | null> =>
  new Map(
    changes.flatMap(({ from, until, after }) =>
      nightsOf(from, until).map((night) => [night.toString(), stateOfLetter[after]] as const),
    ),
  )
