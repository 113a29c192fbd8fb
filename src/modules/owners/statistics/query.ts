import { type Period, periodOf } from './rules.ts'

/** What a statistic is about, as its address says it: the address can be kept and shared. */
export interface StatisticsQuery {
  year: number
  /** Null: the whole year. */
  month: number | null
  department: string
  municipality: string
  lodgingTypeId: number | null
  keys: number | null
}

/** Reads the address; what makes no sense there counts as not said. Where it names no year: the last month that is over. */
export function readQuery(get: (name: string) => string | undefined, today: Temporal.PlainDate): StatisticsQuery {
  const last = today.toPlainYearMonth().subtract({ months: 1 })
  const year = whole(get('annee'), 2000, 2100)
  return {
    year: year ?? last.year,
    month: year === null && get('mois') === undefined ? last.month : whole(get('mois'), 1, 12),
    department: /^(\d{2,3}|2[AB])$/.exec(get('departement') ?? '')?.[0] ?? '',
    municipality: /^(\d{5}|2[AB]\d{3})$/.exec(get('commune') ?? '')?.[0] ?? '',
    lodgingTypeId: whole(get('type'), 1, 1e14),
    keys: whole(get('cles'), 1, 5),
  }
}

function whole(text: string | undefined, least: number, most: number): number | null {
  const number = /^\d{1,15}$/.test(text ?? '') ? Number(text) : Number.NaN
  return number >= least && number <= most ? number : null
}

/** The address of the same statistic with something else; another département forgets the commune. */
export function statisticsAddress(path: string, query: StatisticsQuery, changes: Partial<StatisticsQuery> = {}) {
  const moved = changes.department !== undefined && changes.department !== query.department
  const { year, month, department, municipality, lodgingTypeId, keys } = {
    ...query,
    ...(moved && { municipality: '' }),
    ...changes,
  }
  const said = new URLSearchParams({ annee: String(year), mois: month === null ? '' : String(month) })
  if (department) said.set('departement', department)
  if (municipality) said.set('commune', municipality)
  if (lodgingTypeId !== null) said.set('type', String(lodgingTypeId))
  if (keys !== null) said.set('cles', String(keys))
  return `${path}?${said}`
}

export const queryPeriod = ({ year, month }: StatisticsQuery): Period => periodOf(year, month)
