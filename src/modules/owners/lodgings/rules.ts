import { longestStay } from '../../../core/availability/rules.ts'
import type { NightState } from '../../../core/availability/schema.ts'
import type { Criteria, Sort, Stay } from '../../../core/availability/search/rules.ts'
import { isBefore, nightsBetween } from '../../../core/calendar/rules.ts'
import { plainName } from '../../../core/reference/names.ts'
import type { SearchField, SearchValues } from './forms.ts'

/** What an organisation's search can be narrowed to. */
export interface Choices {
  departments: { code: string; name: string; lodgings: number }[]
  municipalities: { code: string; name: string; departmentCode: string; lodgings: number }[]
  types: { id: number; code: string; name: string; nameEnglish: string; isClosed?: boolean }[]
}

/** A search that makes sense: what is asked, and how the results are looked at. */
export interface Search {
  values: SearchValues
  criteria: Criteria
  sort: Sort
  page: number
  view: 'list' | 'map'
}

export type Reading = { ok: true; search: Search } | { ok: false; errors: Partial<Record<SearchField, string>> }

/** Nobody plans further ahead than that. */
const farthestMonths = 36

const sorts = { pertinence: 'relevance', prix: 'price', nom: 'name' } as const

/** Whether what was typed fits together and names what the organisation has. */
export function decideSearch(values: SearchValues, choices: Choices, today: Temporal.PlainDate): Reading {
  const errors: Partial<Record<SearchField, string>> = {}
  const stay = decideStay(values, today)
  if (stay && 'sentence' in stay) errors[stay.field] = stay.sentence
  const place = decidePlace(values, choices)
  if (place && 'sentence' in place) errors[place.field] = place.sentence
  const type = choices.types.find(({ code }) => code === values.type)
  if (values.type !== undefined && !type) errors.type = 'Choisissez un type de la liste.'
  if (Object.keys(errors).length > 0) return { ok: false, errors }

  const { personnes, budget, equipement, cles, tri, vue, page } = values
  const criteria: Criteria = {
    ...(stay && !('sentence' in stay) && { stay }),
    ...(place && !('sentence' in place) && place),
    ...(personnes !== undefined && { people: personnes }),
    ...(type && { lodgingTypeIds: [type.id] }),
    ...(budget !== undefined && { maxWeekPriceCents: budget }),
    ...(equipement?.length && { equipment: equipement }),
    ...(cles !== undefined && { minKeys: cles }),
  }
  const sort = sorts[tri ?? 'pertinence']
  return { ok: true, search: { values, criteria, sort, page: page ?? 1, view: vue === 'carte' ? 'map' : 'list' } }
}

type Wrong = { field: SearchField; sentence: string }

function decideStay(values: SearchValues, today: Temporal.PlainDate): Stay | Wrong | undefined {
  const { arrivee: arrivalOn, depart, nuits } = values
  if (!arrivalOn) {
    if (!depart && nuits === undefined) return undefined
    return { field: 'arrivee', sentence: "Indiquez aussi la date d'arrivée." }
  }
  if (isBefore(arrivalOn, today)) {
    return { field: 'arrivee', sentence: "La date d'arrivée est passée : choisissez aujourd'hui ou plus tard." }
  }
  if (isBefore(today.add({ months: farthestMonths }), arrivalOn)) {
    return { field: 'arrivee', sentence: "Les plannings ne vont pas si loin : choisissez une date d'ici trois ans." }
  }
  const departureOn = depart ?? (nuits === undefined ? undefined : arrivalOn.add({ days: nuits }))
  if (!departureOn) return { field: 'depart', sentence: 'Indiquez aussi la date de départ, ou un nombre de nuits.' }
  const nights = nightsBetween(arrivalOn, departureOn)
  if (nights < 1) return { field: 'depart', sentence: "Le départ doit être après l'arrivée." }
  if (nights > longestStay) return { field: 'depart', sentence: 'Un séjour dure 60 nuits au plus.' }
  if (depart && nuits !== undefined && nuits !== nights) {
    return { field: 'nuits', sentence: "Ce nombre de nuits ne va pas jusqu'au départ : gardez l'un des deux." }
  }
  return { arrivalOn, departureOn }
}

type Place = Pick<Criteria, 'departmentCode' | 'municipalityCodes'>

function decidePlace({ departement, commune }: SearchValues, choices: Choices): Place | Wrong | undefined {
  const department = choices.departments.find(({ code }) => code === departement)
  if (departement !== undefined && !department) {
    return { field: 'departement', sentence: 'Choisissez un département de la liste.' }
  }
  if (commune === undefined) return department && { departmentCode: department.code }
  const named = municipalitiesNamed(commune, choices)
  if (named.length === 0) {
    const sentence = 'Aucun hébergement dans cette commune : choisissez-en une de la liste, ou un département.'
    return { field: 'commune', sentence }
  }
  const within = named.filter(({ departmentCode }) => !department || departmentCode === department.code)
  if (within.length === 0) {
    return { field: 'commune', sentence: "Cette commune n'est pas dans ce département : gardez l'un des deux." }
  }
  const codes = new Set(within.map(({ departmentCode }) => departmentCode))
  const [only] = codes.size === 1 ? codes : []
  return { municipalityCodes: within.map(({ code }) => code), ...(only !== undefined && { departmentCode: only }) }
}

/** « Carcassonne (Aude) », as the list writes it, or « carcassonne »: every commune of that name. */
function municipalitiesNamed(text: string, { municipalities, departments }: Choices) {
  const [, name = '', departmentName] = /^(.*?)(?:\s*\(([^()]*)\))?$/s.exec(text) ?? []
  const wanted = plainName(name)
  const department = departments.find((one) => departmentName && plainName(one.name) === plainName(departmentName))
  return municipalities.filter(
    (one) => plainName(one.name) === wanted && (!department || one.departmentCode === department.code),
  )
}

/** A search's own address: fields in one order, what goes without saying left out. */
export function queryOf(values: SearchValues, changes: Partial<SearchValues> = {}): string {
  const { arrivee, depart, nuits, ...rest } = { ...values, ...changes }
  const { tri, vue, page, equipement, budget } = rest
  const query = new URLSearchParams()
  const say = (name: SearchField, value: unknown) => value !== undefined && query.append(name, String(value))
  say('arrivee', arrivee)
  say('depart', depart)
  if (!depart) say('nuits', nuits)
  say('departement', rest.departement)
  say('commune', rest.commune)
  say('personnes', rest.personnes)
  say('type', rest.type)
  if (budget !== undefined) say('budget', (budget / 100).toFixed(2).replace(/\.00$/, '').replace('.', ','))
  for (const code of equipement ?? []) say('equipement', code)
  say('cles', rest.cles)
  if (tri !== 'pertinence') say('tri', tri)
  if (vue !== 'liste') say('vue', vue)
  if (page !== 1) say('page', page)
  return query.toString()
}

/** The address's part that leads a lodging page back to this very search; never empty, so that « none » can be told. */
export const selectionOf = (values: SearchValues): string => queryOf(values) || 'tri=pertinence'

export const pageSize = 18

export const pagesFor = (total: number) => Math.max(1, Math.ceil(total / pageSize))

/** What the public sees of a night: let and closed are the same to them. */
export type PublicState = 'available' | 'unavailable' | 'option' | 'unset'

export const publicState = (state: NightState | null): PublicState => {
  if (state === null) return 'unset'
  return state === 'available' || state === 'option' ? state : 'unavailable'
}
