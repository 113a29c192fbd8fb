import { type Criteria, equipmentMask, monthSearched, type Request, type Stay, shuffleSeed } from './rules.ts'

/** Collects a statement's values while its text is written: `bind(value)` is the placeholder to write. */
export function binding() {
  const values: unknown[] = []
  return { values, bind: (value: unknown, type: string) => `$${values.push(value)}::${type}` }
}

export type Bind = ReturnType<typeof binding>['bind']

/** Where lodgings are looked for: those with dates in the search's own table, the others in the directory. */
export const sourceOf = (criteria: Criteria) =>
  criteria.stay
    ? { table: 'core.free_spans as it', id: 'it.lodging_id' }
    : { table: 'core.lodgings as it', id: 'it.id' }

/** « All nights of the stay are available » is « one span of the month of arrival holds them ». */
export const stayConditions = (stay: { monthOn: string; arrivalOn: string; departureOn: string }) => [
  `it.month_on = ${stay.monthOn}`,
  `it.departure_on >= ${stay.departureOn}`,
  `it.first_night_on <= ${stay.arrivalOn}`,
]

const bindStay = (stay: Stay, bind: Bind) =>
  stayConditions({
    monthOn: bind(monthSearched(stay).toString(), 'date'),
    departureOn: bind(stay.departureOn.toString(), 'date'),
    arrivalOn: bind(stay.arrivalOn.toString(), 'date'),
  })

/** The conditions of a request, each as SQL over `it`. */
export function conditionsOf({ organizationId, criteria }: Request, bind: Bind): string[] {
  const { stay } = criteria
  const dates = stay ? bindStay(stay, bind) : []
  return [`it.organization_id = ${bind(organizationId, 'bigint')}`, ...dates, ...filtersOf(criteria, bind)]
}

/** All conditions but organisation and dates: the same words for both tables as far as their columns are the same. */
export function filtersOf(criteria: Criteria, bind: Bind): string[] {
  const dated = criteria.stay !== undefined
  const filters: string[] = dated ? [] : ['it.closed_at is null']
  const { departmentCode, municipalityCodes, people, lodgingTypeIds, maxWeekPriceCents, equipment, minKeys } = criteria
  if (departmentCode !== undefined) {
    const code = bind(departmentCode, 'text')
    filters.push(dated ? `it.department = core.code_number(${code})` : `it.department_code = ${code}`)
  }
  if (municipalityCodes !== undefined) filters.push(`it.municipality_code = any(${bind(municipalityCodes, 'text[]')})`)
  if (people !== undefined) filters.push(`it.capacity_max >= ${bind(people, 'smallint')}`)
  if (lodgingTypeIds !== undefined) filters.push(`it.lodging_type_id = any(${bind(lodgingTypeIds, 'bigint[]')})`)
  if (maxWeekPriceCents !== undefined) filters.push(`it.week_price_min_cents <= ${bind(maxWeekPriceCents, 'bigint')}`)
  if (minKeys !== undefined) filters.push(`it.keys >= ${bind(minKeys, 'smallint')}`)
  if (equipment !== undefined && equipment.length > 0) {
    const mask = dated ? bind(equipmentMask(equipment), 'integer') : bind(equipment, 'text[]')
    filters.push(dated ? `it.equipment_bits & ${mask} = ${mask}` : `it.equipment @> ${mask}`)
  }
  return filters
}

/** What lodgings are ordered by; equals follow their number, so that pages never overlap. */
export function sortKeyOf({ criteria, sort, today }: Request, bind: Bind): { key: string; join: string } {
  const { id } = sourceOf(criteria)
  if (sort === 'price') return { key: 'it.week_price_min_cents', join: '' }
  if (sort === 'relevance') return { key: `hashint8extended(${id}, ${bind(shuffleSeed(today), 'bigint')})`, join: '' }
  const named = 'named.name collate "fr-x-icu"'
  return {
    key: named,
    join: `join core.lodgings as named on named.organization_id = it.organization_id and named.id = ${id}`,
  }
}
