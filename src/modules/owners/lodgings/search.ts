import { arrivalsOf } from '../../../core/availability/rules.ts'
import type { Request } from '../../../core/availability/search/rules.ts'
import type { RequestContext } from '../../../core/environment.ts'
import type { FreshRead } from '../../../core/freshness/read.ts'
import {
  arrivalsTopic,
  directoryTopic,
  freeTopic,
  organizationTopic,
  type Topic,
} from '../../../core/freshness/rules.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import { type SearchField, searchForm, typedSearch } from './forms.ts'
import { type Choices, decideSearch, type Search } from './rules.ts'
import { selectChoices } from './store.ts'

/** What an address asks for, read against what the organisation has; in both cases with what a form needs to show it. */
export type Asked = {
  today: Temporal.PlainDate
  choices: Choices
  typed: Partial<Record<SearchField, string | string[]>>
} & ({ ok: true; search: Search } | { ok: false; errors: Partial<Record<SearchField, string>> })

/** What a search can be narrowed to. */
export const readChoices = (c: RequestContext, { tx, recall }: FreshRead): Promise<Choices> =>
  recall('lodging choices', [directoryTopic, organizationTopic], () => selectChoices(tx, c.var.organization.id))

export async function readSearch(c: RequestContext, fresh: FreshRead): Promise<Asked> {
  const { organization, services } = c.var
  const today = todayOf(organization, services.now())
  const choices = await readChoices(c, fresh)
  const typed = typedSearch(new URL(c.req.url).searchParams)
  const parsed = searchForm.safeParse(typed)
  if (!parsed.success) {
    const errors = sentencesOf(parsed.error)
    const sound = searchForm.safeParse(Object.fromEntries(Object.entries(typed).filter(([name]) => !(name in errors))))
    const others = sound.success ? decideSearch(sound.data, choices, today) : undefined
    return { ok: false, today, choices, typed, errors: { ...(others?.ok === false && others.errors), ...errors } }
  }
  return { today, choices, typed, ...decideSearch(parsed.data, choices, today) }
}

function sentencesOf(error: { issues: { path: PropertyKey[]; message: string }[] }) {
  const errors: Partial<Record<SearchField, string>> = {}
  for (const { path, message } of error.issues) errors[path[0] as SearchField] ??= message
  return errors
}

export const requestOf = ({ criteria, sort }: Search, today: Temporal.PlainDate): Request => ({
  criteria,
  sort,
  today,
})

/** What the results of a request rest on. */
export function topicsOf({ criteria }: Request, choices: Choices): Topic[] {
  const { stay, departmentCode } = criteria
  if (!stay) return [directoryTopic]
  const codes = departmentCode === undefined ? choices.departments.map(({ code }) => code) : [departmentCode]
  const arrivals = arrivalsOf(stay.arrivalOn, stay.departureOn)
  return [directoryTopic, ...codes.flatMap((code) => [freeTopic(code), arrivalsTopic(code, arrivals)])]
}
