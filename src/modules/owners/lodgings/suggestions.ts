import type { Criteria, Request, Stay } from '../../../core/availability/search/rules.ts'
import { countShifted, searchLodgings } from '../../../core/availability/search/store.ts'
import type { RequestContext } from '../../../core/environment.ts'
import type { FreshRead } from '../../../core/freshness/read.ts'
import { formatPeriod } from '../../../ui/format.ts'
import type { Link } from '../../../ui/frame.ts'
import type { SearchValues } from './forms.ts'
import { resultsPath } from './paths.ts'
import { type Choices, queryOf, type Search } from './rules.ts'
import { topicsOf } from './search.ts'
import { lodgingCount } from './words.ts'

/** What to try where nothing was found: other weeks first, then less asked. Only what finds something is offered. */
export async function suggest(
  c: RequestContext,
  fresh: FreshRead,
  { values }: Search,
  request: Request,
  choices: Choices,
): Promise<Link[]> {
  const { stay } = request.criteria
  const weeks = stay
    ? await otherWeeks(c, fresh, values, { ...request, criteria: { ...request.criteria, stay } }, choices)
    : []
  return [...weeks, ...(await lessAsked(c, fresh, values, request, choices))]
}

/** « Décalez d'une semaine : 12 hébergements libres du 11 au 18 juillet » */
async function otherWeeks(
  c: RequestContext,
  { tx, rest }: FreshRead,
  values: SearchValues,
  request: Request & { criteria: Criteria & { stay: Stay } },
  choices: Choices,
): Promise<Link[]> {
  const { t, language, organization } = c.var
  const { stay } = request.criteria
  const moved = [-2, -1, 1, 2].map((weeks) => ({
    arrivalOn: stay.arrivalOn.add({ weeks }),
    departureOn: stay.departureOn.add({ weeks }),
  }))
  await rest(moved.flatMap((one) => topicsOf({ ...request, criteria: { ...request.criteria, stay: one } }, choices)))
  const shifted = await countShifted(tx, request)
  return shifted
    .filter(({ total }) => total > 0)
    .sort((a, b) => Math.abs(a.weeks) - Math.abs(b.weeks))
    .map(({ weeks, arrivalOn, departureOn, total }) => {
      const period = formatPeriod(arrivalOn, departureOn, language)
      const count = lodgingCount(total, c.var)
      const free =
        total === 1
          ? t('{{count}} libre {{period}}', { count, period })
          : t('{{count}} libres {{period}}', { count, period })
      const label =
        Math.abs(weeks) === 1
          ? t("Décalez d'une semaine : {{free}}", { free })
          : t('Décalez de deux semaines : {{free}}', { free })
      const query = queryOf(values, { arrivee: arrivalOn, depart: departureOn, page: 1 })
      return { label, href: resultsPath(organization.slug, query) }
    })
}

const placeFields = { departement: undefined, commune: undefined } as const
const wishFields = { type: undefined, budget: undefined, equipement: undefined, cles: undefined } as const

/** The same search without what narrows it most. */
async function lessAsked(
  c: RequestContext,
  { tx, rest }: FreshRead,
  values: SearchValues,
  request: Request,
  choices: Choices,
): Promise<Link[]> {
  const { t, organization } = c.var
  const { stay, people, departmentCode, municipalityCodes, ...wishes } = request.criteria
  const needs: Criteria = { ...(stay && { stay }), ...(people !== undefined && { people }) }
  const place: Criteria = {
    ...(departmentCode !== undefined && { departmentCode }),
    ...(municipalityCodes && { municipalityCodes }),
  }
  const wider = [
    Object.keys(wishes).length > 0 && {
      sentence: 'Sans vos autres critères : {{count}}',
      criteria: { ...needs, ...place },
      dropped: wishFields,
    },
    people !== undefined && {
      sentence: 'Quel que soit le nombre de personnes : {{count}}',
      criteria: { ...(stay && { stay }), ...place, ...wishes },
      dropped: { personnes: undefined },
    },
    municipalityCodes &&
      departmentCode && {
        sentence: 'Dans tout le département : {{count}}',
        criteria: { ...needs, ...wishes, departmentCode },
        dropped: { commune: undefined, departement: departmentCode },
      },
    Object.keys(place).length > 0 && {
      sentence: 'Dans tout le réseau : {{count}}',
      criteria: { ...needs, ...wishes },
      dropped: placeFields,
    },
  ]
  const links: Link[] = []
  for (const one of wider) {
    if (!one) continue
    const wide = { ...request, criteria: one.criteria }
    await rest(topicsOf(wide, choices))
    const { total } = await searchLodgings(tx, wide, { number: 1, size: 1 })
    if (total === 0) continue
    const href = resultsPath(organization.slug, queryOf(values, { ...one.dropped, page: 1 }))
    links.push({ label: t(one.sentence, { count: lodgingCount(total, c.var) }), href })
  }
  return links
}
