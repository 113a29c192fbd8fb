import { z } from 'zod'
import { nightsOfMonth, weeksOf } from '../../../core/calendar/rules.ts'
import { country } from '../../../core/reference/countries.ts'
import { department } from '../../../core/reference/departments.ts'
import type { FormState } from '../../../ui/form-state.ts'
import { formatDate } from '../../../ui/format.ts'
import { type Entry, type Letter, letters, type Origin, type Sheet } from './rules.ts'

/** Names of the form's fields; nights count from 1, weeks are the calendar's rows. */
export const fieldOf = {
  /** Version and letters of the month as it was read, so that the day can win over the week and the week over the month. */
  read: 'read',
  month: 'month',
  week: (row: number) => `week-${row}`,
  night: (day: number) => `d${day}`,
  department: (row: number) => `department-${row}`,
  country: (row: number) => `country-${row}`,
  origin: (row: number) => `origin-${row}`,
  after: 'after',
}

export const readText = (sheet: Sheet) => `${sheet.version}.${sheet.nights.join('')}`

export const originText = (origin: Sheet['origins'][number]) =>
  `${origin.version}.${origin.departmentCode}.${origin.countryCode}`

const unread = "Ce planning n'est pas arrivé en entier. Vérifiez-le et validez-le de nouveau."

/** The planning form of one month. */
export const monthForm = (month: Temporal.PlainYearMonth) =>
  z.record(z.string(), z.union([z.string(), z.array(z.string())])).transform((fields, context) => {
    const read = sheetIn(fields, month)
    const errors = read ? errorsOf(fields, month) : { [fieldOf.read]: unread }
    for (const [field, message] of Object.entries(errors)) context.addIssue({ code: 'custom', message, path: [field] })
    if (!read || context.issues.length > 0) return z.NEVER
    return { entry: entryIn(fields, month, read), thenNext: fields[fieldOf.after] === 'next' }
  })

/** What a refused form, or one kept over a new sign-in, still says: whatever can be read, over `stored` where it cannot. */
export const entryAsTyped = (fields: FormState['typed'], month: Temporal.PlainYearMonth, stored: Sheet): Entry =>
  entryIn(fields, month, sheetIn(fields, month) ?? stored)

function entryIn(fields: FormState['typed'], month: Temporal.PlainYearMonth, read: Sheet): Entry {
  return {
    read,
    month: letterIn(fields[fieldOf.month], states),
    weeks: weeksOf(month).map((_, row) => letterIn(fields[fieldOf.week(row)], states)),
    nights: read.nights.map((_, night) => letterIn(fields[fieldOf.night(night + 1)], letters)),
    origins: read.origins.map((origin, row) => originIn(fields, row, origin)),
  }
}

const states: readonly Letter[] = ['D', 'L', 'O', 'F']

const letterIn = (value: string | string[] | undefined, among: readonly Letter[]) =>
  among.find((letter) => letter === value) ?? null

function originIn(fields: FormState['typed'], row: number, read: Origin): Origin {
  const [departmentCode, countryCode] = [fields[fieldOf.department(row)], fields[fieldOf.country(row)]]
  return {
    departmentCode: isDepartment(departmentCode) ? departmentCode : read.departmentCode,
    countryCode: isCountry(countryCode) ? countryCode : read.countryCode,
  }
}

const isDepartment = (value: unknown): value is string =>
  value === '' || (typeof value === 'string' && department(value) !== undefined)

const isCountry = (value: unknown): value is string =>
  value === '' || (typeof value === 'string' && country(value) !== undefined)

/** The month as it was read: one letter a night, and each week's origin. */
function sheetIn(fields: FormState['typed'], month: Temporal.PlainYearMonth): Sheet | null {
  const read = /^(\d{1,9})\.([DLOF?]{28,31})$/.exec(textIn(fields[fieldOf.read]))
  const origins = weeksOf(month).map((_, row) => {
    const parts = /^(\d{1,9})\.(\w{0,3})\.(\w{0,2})$/.exec(textIn(fields[fieldOf.origin(row)]))
    return parts && { version: Number(parts[1]), departmentCode: parts[2] ?? '', countryCode: parts[3] ?? '' }
  })
  if (!read || read[2]?.length !== month.daysInMonth || !origins.every((origin) => origin !== null)) return null
  return { version: Number(read[1]), nights: [...read[2]] as Letter[], origins }
}

const textIn = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '')

function errorsOf(fields: FormState['typed'], month: Temporal.PlainYearMonth): Record<string, string> {
  const errors: Record<string, string> = {}
  const check = (field: string, among: readonly Letter[], sentence: () => string) => {
    if (fields[field] !== undefined && !letterIn(fields[field], among)) errors[field] = sentence()
  }
  check(fieldOf.month, states, () => 'Choisissez Dispo, Loué, Option ou Fermé pour le mois.')
  for (const [index, night] of nightsOfMonth(month).entries()) {
    check(fieldOf.night(index + 1), letters, () => `Choisissez D, L, O, F ou ? pour le ${formatDate(night)}.`)
  }
  for (const [row, { saturday }] of weeksOf(month).entries()) {
    const week = `la semaine du ${formatDate(saturday)}`
    check(fieldOf.week(row), states, () => `Choisissez Dispo, Loué, Option ou Fermé pour ${week}.`)
    const [departmentCode, countryCode] = [fields[fieldOf.department(row)], fields[fieldOf.country(row)]]
    if (departmentCode !== undefined && !isDepartment(departmentCode))
      errors[fieldOf.department(row)] = `Choisissez un département de la liste pour ${week}.`
    else if (countryCode !== undefined && !isCountry(countryCode))
      errors[fieldOf.country(row)] = `Choisissez un pays de la liste pour ${week}.`
    else if (departmentCode && countryCode)
      errors[fieldOf.department(row)] = `Choisissez un département ou un pays pour ${week}, pas les deux.`
  }
  return errors
}

/** « Afficher le planning sur le site ? » */
export const shownForm = z.object({
  shown: z
    .enum(['oui', 'non'], { error: "Choisissez Oui ou Non pour l'affichage du planning." })
    .transform((answer) => answer === 'oui'),
})
