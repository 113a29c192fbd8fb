import { z } from 'zod'
import { isBefore } from '../../../../core/calendar/rules.ts'
import { date } from '../../../../core/forms/fields.ts'
import type { FormState } from '../../../../ui/form-state.ts'
import { formatDay } from '../../../../ui/format.ts'
import { type Letter, letters } from '../rules.ts'
import { openWindow, type Period, type Wish } from './rules.ts'

type Typed = FormState['typed']

/** Names of the fields of one line « du … au … », and of the boxes of lodgings with what was read of each. */
export const fieldOf = {
  from: (line: number) => `from-${line}`,
  until: (line: number) => `until-${line}`,
  letter: (line: number) => `state-${line}`,
  lodging: 'lodging',
  read: (lodgingId: number) => `read-${lodgingId}`,
}

/** More lodgings than that are no owner's. */
export const mostLodgings = 200

/** « 2026-11:3,2026-12:1 »: the versions of months of which something was known when the page was drawn. */
export const versionsText = (versions: ReadonlyMap<string, number>) =>
  [...versions].map(([month, version]) => `${month}:${version}`).join(',')

function versionsIn(text: string): Map<string, number> | null {
  if (text === '') return new Map()
  const parts = text.split(',').map((part) => /^(\d{4}-\d{2}):(\d{1,9})$/.exec(part))
  if (!parts.every((part) => part !== null)) return null
  return new Map(parts.map((part) => [part[1] ?? '', Number(part[2])]))
}

const textIn = (value: Typed[string] | undefined) => (typeof value === 'string' ? value.trim() : '')

const letterIn = (value: Typed[string] | undefined): Letter | undefined => letters.find((letter) => letter === value)

interface Window {
  from: Temporal.PlainDate
  until: Temporal.PlainDate
  /** « Cette date est hors des douze mois affichés. » */
  sentence: string
}

/** The lines that say something, and what is wrong with them, by field. Both days belong to the period. */
export function linesIn(fields: Typed, count: number, window: Window): { periods: Period[]; errors: Errors } {
  const errors: Errors = {}
  const periods: Period[] = []
  const dayIn = (name: string): Temporal.PlainDate | null => {
    const parsed = date().safeParse(textIn(fields[name]))
    if (!parsed.success) errors[name] = parsed.error.issues[0]?.message ?? ''
    else if (isBefore(parsed.data, window.from) || !isBefore(parsed.data, window.until)) errors[name] = window.sentence
    else return parsed.data
    return null
  }
  for (let line = 0; line < count; line++) {
    const names = { from: fieldOf.from(line), until: fieldOf.until(line), letter: fieldOf.letter(line) }
    if (textIn(fields[names.from]) === '' && textIn(fields[names.until]) === '') continue
    const [from, last] = [dayIn(names.from), dayIn(names.until)]
    const letter = letterIn(fields[names.letter])
    if (!letter) errors[names.letter] = "Choisissez l'état de ces jours."
    if (!from || !last || !letter) continue
    if (isBefore(last, from)) errors[names.until] = 'Le dernier jour vient avant le premier.'
    else periods.push({ from, until: last.add({ days: 1 }), letter })
  }
  return { periods, errors }
}

type Errors = Record<string, string>

export const lineCount = 4

const record = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

function openSentence(today: Temporal.PlainDate): string {
  const { from, until } = openWindow(today)
  return `Choisissez un jour entre le ${formatDay(from)} et le ${formatDay(until.subtract({ days: 1 }))}.`
}

/** « Du … au … » for the lodgings whose boxes are ticked. */
export const periodsForm = (today: Temporal.PlainDate) =>
  record.transform((fields, context): Wish[] => {
    const { periods, errors } = linesIn(fields, lineCount, { ...openWindow(today), sentence: openSentence(today) })
    if (periods.length === 0 && Object.keys(errors).length === 0) errors[fieldOf.from(0)] = 'Indiquez une période.'
    const ids = lodgingIdsIn(fields)
    if (ids.length === 0) errors[fieldOf.lodging] = 'Choisissez au moins un hébergement.'
    const wishes = ids.map((lodgingId) => {
      const versions = versionsIn(textIn(fields[fieldOf.read(lodgingId)]))
      if (!versions) errors[''] = "Ce formulaire n'est pas arrivé en entier. Vérifiez-le et envoyez-le de nouveau."
      return { lodgingId, versions: versions ?? new Map(), periods }
    })
    for (const [field, message] of Object.entries(errors)) context.addIssue({ code: 'custom', message, path: [field] })
    return wishes
  })

function lodgingIdsIn(fields: Typed): number[] {
  const ticked = fields[fieldOf.lodging]
  const texts = Array.isArray(ticked) ? ticked : ticked === undefined ? [] : [ticked]
  return [...new Set(texts.filter((text) => /^\d{1,15}$/.test(text)).map(Number))].slice(0, mostLodgings)
}
