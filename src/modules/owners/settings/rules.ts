import { department } from '../../../core/reference/departments.ts'

/** Addresses of pages about départements, by code. */
export type DepartmentLinks = Record<string, string>

type ParsedLinks =
  | { ok: true; links: DepartmentLinks }
  | { ok: false; line: number; refusal: 'unreadable' | 'unknown' | 'twice' }

/** Reads « 11 https://… », one a line; says the first line that is wrong, and how. Empty lines do not count. */
export function parseDepartmentLinks(text: string): ParsedLinks {
  const links: DepartmentLinks = {}
  for (const [place, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const [, code, address] = /^\s*(\d{2,3}|2[AB])\s+(https?:\/\/\S+)\s*$/.exec(line) ?? []
    const wrong = (refusal: 'unreadable' | 'unknown' | 'twice') => ({ ok: false, line: place + 1, refusal }) as const
    if (!code || !address || !URL.canParse(address)) return wrong('unreadable')
    if (!department(code)) return wrong('unknown')
    if (Object.hasOwn(links, code)) return wrong('twice')
    links[code] = address
  }
  return { ok: true, links }
}

export const departmentLinksText = (links: DepartmentLinks) =>
  Object.entries(links)
    .map(([code, address]) => `${code} ${address}`)
    .join('\n')

/** What the network asks of its owners' plannings (OWN-40, OWN-41). */
export interface PlanningDemands {
  /** Without an update for that many days, an owner is reminded. */
  remindAfterDays: number
  /** Filled less than that many weeks ahead, an owner is reminded. */
  filledWeeks: number
  /** Unconfirmed for that many days, a planning leaves the date searches. */
  searchableDays: number
}

export const usualDemands: PlanningDemands = { remindAfterDays: 30, filledWeeks: 8, searchableDays: 90 }

/** What the network set, and the usual where it set nothing. */
export const demandsOf = (settings: Readonly<Record<string, unknown>>): PlanningDemands => {
  const number = (name: keyof PlanningDemands) => {
    const value = settings[name]
    return typeof value === 'number' ? value : usualDemands[name]
  }
  return {
    remindAfterDays: number('remindAfterDays'),
    filledWeeks: number('filledWeeks'),
    searchableDays: number('searchableDays'),
  }
}
