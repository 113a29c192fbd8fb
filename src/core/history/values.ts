import { formatDay, formatMoney, formatMonth, formatPeriod } from '../../ui/format.ts'
import { stateNames } from '../../ui/state-cell.tsx'
import { country } from '../reference/countries.ts'
import { department, departmentLabel } from '../reference/departments.ts'
import type { Changes } from './schema.ts'
import type { HistoryWords } from './words.ts'

/** Fields whose own fields are what was set: each of them is told under its own name alone. */
const groups = ['charter', 'contact', 'texts']

/** What a stored code is called, where whoever asks knows: « Wi-Fi » for `wifi`. */
export type ValueName = (field: string, value: unknown) => string | undefined

/** Each change in words. */
export const describeChanges = (
  { fields, values = {} }: HistoryWords,
  changes: Changes,
  nameOf: ValueName = () => undefined,
): string[] => {
  const nameOfValue: ValueName = (field, value) => nameOf(field, value) ?? values[field]?.[String(value)]
  return Object.entries(changes).flatMap(
    ([field, change]) =>
      partsOf(change)?.map(([part, one]) =>
        sentence(nameOfPart(fields, field, part), inWords(one, part, nameOfValue)),
      ) ?? [describeChange(fields, field, change, nameOfValue)],
  )
}

/** « Capacité maximale : 4, devient 6 »; only the field where its values are not kept. */
function describeChange(fields: FieldNames, field: string, change: Change, nameOf: ValueName): string {
  const nights = nightsNamed(field)
  if (nights) return sentence(nights, statesIn(change))
  const week = /^origin-(\d{4}-\d{2}-\d{2})$/.exec(field)?.[1]
  if (week)
    return sentence(`Provenance, semaine du ${formatDay(week)}`, {
      from: originIn(change.from),
      to: originIn(change.to),
    })
  const name = fields[field] ?? field
  if (!('from' in change) && !('to' in change)) return `${name} : modifié`
  return sentence(name, inWords(change, field, nameOf))
}

type Change = Changes[string]
type FieldNames = HistoryWords['fields']

interface InWords {
  /** Absent: there was nothing before of which to speak. */
  from?: string
  to: string
}

const sentence = (name: string, { from, to }: InWords) =>
  from === undefined ? `${name} : ${to}` : `${name} : ${from}, devient ${to}`

const inWords = (change: Change, field: string, nameOf: ValueName): InWords => ({
  ...('from' in change && { from: valueInWords(field, change.from, nameOf) }),
  to: valueInWords(field, change.to, nameOf),
})

/** What differs within a field that holds others, such as an organisation's contact; undefined for any other field. */
function partsOf({ from, to }: Change): [string, { from: unknown; to: unknown }][] | undefined {
  if (!isGroup(from) && !isGroup(to)) return undefined
  const [before, after] = [isGroup(from) ? from : {}, isGroup(to) ? to : {}]
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((part): [string, { from: unknown; to: unknown }] => [part, { from: before[part], to: after[part] }])
    .filter(([, one]) => JSON.stringify(one.from) !== JSON.stringify(one.to))
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function nameOfPart(fields: FieldNames, field: string, part: string): string {
  const name = fields[part] ?? part
  return groups.includes(field) ? name : `${fields[field] ?? field} ${name}`
}

/** « Du 3 au 9 mai 2026 »: nights in a row stand under their first and last, one alone under its day. */
function nightsNamed(field: string): string | undefined {
  const [, first, last] = /^(\d{4}-\d{2}-\d{2})(?:\/(\d{4}-\d{2}-\d{2}))?$/.exec(field) ?? []
  if (!first) return undefined
  return last ? formatPeriod(first, last).replace(/^d/, 'D') : `Le ${formatDay(first)}`
}

/** What hosts declare for a night; no planning has these states. */
const declaredWords: Record<string, string> = { room: 'Dispo', full: 'Complet' }

/** A night of a planning, or one that a host declared: each has its own word for nothing said. */
function statesIn({ from, to }: Change): InWords {
  const isDeclared = [from, to].some((state) => String(state) in declaredWords)
  const names: Record<string, string> = isDeclared ? declaredWords : stateNames
  const nameOf = (state: unknown) => names[String(state)] ?? (isDeclared ? 'Rien dit' : stateNames.unset)
  return { from: nameOf(from), to: nameOf(to) }
}

function originIn(code: unknown): string {
  const text = typeof code === 'string' ? code : ''
  const known = department(text)
  return known ? departmentLabel(known) : (country(text)?.name ?? 'non précisée')
}

/** Of a long text its beginning: the history tells that it changed, the page what it says. */
const longestShown = 160

function valueInWords(field: string, value: unknown, nameOf: ValueName): string {
  if (value === undefined || value === null || value === '') return 'vide'
  if (Array.isArray(value))
    return value.length > 0 ? value.map((one) => valueInWords(field, one, nameOf)).join(', ') : 'vide'
  const named = nameOf(field, value) ?? codeNames[field]?.[String(value)]
  if (named !== undefined) return named
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  if (typeof value === 'number') return field.endsWith('Cents') ? formatMoney(value) : String(value).replace('.', ',')
  if (typeof value !== 'string') return JSON.stringify(value)
  if (value.length > longestShown) return `${value.slice(0, longestShown)}…`
  if (field === 'month') return monthIn(value)
  const [, day, until] = /^(\d{4}-\d{2}-\d{2})(?: → (\d{4}-\d{2}-\d{2}))?$/.exec(value) ?? []
  if (!day) return value
  return until ? formatPeriod(day, until) : formatDay(day)
}

/** « février 2027 » */
function monthIn(text: string): string {
  const [year = '', month] = /^(\d{4})-(\d{2})$/.test(text) ? text.split('-') : []
  return month ? formatMonth(Number(year), Number(month)).toLowerCase() : text
}

/** What the codes of these fields are called. */
const codeNames: Record<string, Record<string, string>> = {
  states: stateNames,
  banner: { sea: 'la mer', mountain: 'la montagne', town: 'la ville', countryside: 'la campagne' },
}
