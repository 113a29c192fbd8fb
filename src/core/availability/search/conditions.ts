import {
  type Criteria,
  codeNumber,
  equipmentMask,
  monthSearched,
  type Request,
  type Stay,
  shuffleSeed,
} from './rules.ts'

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

/**
 * The conditions of a search, each as SQL over `it`. The organisation is the transaction's own: its policy becomes the
 * first index condition; said here again, it would become a check of each row besides.
 */
export const conditionsOf = (criteria: Criteria, bind: Bind): string[] => [
  ...(criteria.stay ? bindStay(criteria.stay, bind) : []),
  ...filtersOf(criteria, bind),
]

/**
 * The first page in the order of prices is read from indexes in that order, until it is full. They open to these words
 * only, which are true of every row (schema.ts says why).
 */
export const inOrderOf = ({ criteria, sort }: Request) =>
  criteria.stay && sort === 'price' ? ['it.lodging_id > 0'] : []

/** In the search's own table; the words that are true of every row open the indexes of one département or of all. */
function departmentOf(code: string | undefined, bind: Bind): string[] {
  if (code === undefined) return ['it.lodging_id > -1']
  return ['it.department > 0', `it.department = ${bind(codeNumber(code), 'integer')}`]
}

/** All conditions but the dates: the same words for both tables as far as their columns are the same. */
export function filtersOf(criteria: Criteria, bind: Bind): string[] {
  const dated = criteria.stay !== undefined
  const { departmentCode, municipalityCodes, people, lodgingTypeIds, maxWeekPriceCents, equipment, minKeys } = criteria
  const filters = dated ? departmentOf(departmentCode, bind) : ['it.closed_at is null']
  if (!dated && departmentCode !== undefined) filters.push(`it.department_code = ${bind(departmentCode, 'text')}`)
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
export function sortKeyOf({ criteria, sort, today }: Request, bind: Bind) {
  const { id } = sourceOf(criteria)
  const seed = sort === 'relevance' ? bind(shuffleSeed(today), 'bigint') : ''
  const keys = {
    price: (row: string) => `${row}.week_price_min_cents`,
    relevance: (_row: string, number: string) => `hashint8extended(${number}, ${seed})`,
    name: (row: string) => `${row}.name collate "fr-x-icu"`,
  }
  const named = sort === 'name' && criteria.stay !== undefined
  return {
    /** Over the rows where matches are looked for. */
    key: keys[sort](named ? 'named' : 'it', id),
    join: named ? `join core.lodgings as named on named.id = ${id}` : '',
    /** The same over `core.lodgings as shown`. */
    shownKey: keys[sort]('shown', 'shown.id'),
  }
}
