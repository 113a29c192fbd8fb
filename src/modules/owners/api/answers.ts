import { searchLodgings } from '../../../core/availability/search/store.ts'
import { selectEffectiveSpans } from '../../../core/availability/store.ts'
import type { Equipment } from '../../../core/directory/rules.ts'
import type { RequestContext } from '../../../core/environment.ts'
import type { FreshRead } from '../../../core/freshness/read.ts'
import { directoryTopic, lodgingTopic } from '../../../core/freshness/rules.ts'
import { type PhotoRow, publicPhoto, selectFirstPhotos, selectPhotos } from '../../../core/media/store.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import { department } from '../../../core/reference/departments.ts'
import { lodgingPath, searchPath } from '../lodgings/paths.ts'
import { firstMonth, windowOf } from '../lodgings/planning.ts'
import { pageSize, pagesFor, publicState, queryOf } from '../lodgings/rules.ts'
import { readSearch, requestOf, topicsOf } from '../lodgings/search.ts'
import { selectOptionalLodging } from '../lodgings/store.ts'
import { apiLodgingPath, apiSearchPath } from './paths.ts'
import type { FoundAnswer, LodgingAnswer, ResultsAnswer } from './shapes.ts'

type Refusal = { errors: { field: string; message: string }[] }

/** The search page's results as data. */
export async function searchAnswer(
  c: RequestContext,
  fresh: FreshRead,
): Promise<{ ok: true; results: ResultsAnswer } | { ok: false; refusal: Refusal }> {
  const asked = await readSearch(c, fresh)
  if (!asked.ok) {
    const errors = Object.entries(asked.errors).map(([field, message]) => ({ field, message: c.var.t(message) }))
    return { ok: false, refusal: { errors } }
  }
  const { slug } = c.var.organization
  const { search, choices } = asked
  const request = requestOf(search, asked.today)
  await fresh.rest(topicsOf(request, choices))
  const { total, page } = await searchLodgings(fresh.tx, request, { number: search.page, size: pageSize })
  const ids = page.map(({ lodgingId }) => lodgingId)
  const photos = await selectFirstPhotos(fresh.tx, c.var.organization.id, ids)
  const lodgings = page.map((found): FoundAnswer => {
    const type = choices.types.find(({ id }) => id === found.lodgingTypeId)
    const photo = photos.get(found.lodgingId)
    return {
      ...factsOf(c, { ...found, id: found.lodgingId }),
      type: { code: type?.code ?? '', name: (c.var.language === 'en' ? type?.nameEnglish : type?.name) ?? '' },
      photo: photo ? photoOf(c, photo) : null,
    }
  })
  const pages = pagesFor(total)
  const to = (number: number) => address(c, apiSearchPath(slug, queryOf(search.values, { page: number })))
  return {
    ok: true,
    results: {
      total,
      page: search.page,
      pages,
      lodgings,
      links: {
        self: to(search.page),
        next: search.page < pages ? to(search.page + 1) : null,
        previous: search.page > 1 ? to(Math.min(search.page - 1, pages)) : null,
        page: address(c, searchPath(slug, queryOf(search.values))),
      },
    },
  }
}

/** A lodging's page as data; undefined where this organisation has no such open lodging. */
export async function lodgingAnswer(
  c: RequestContext,
  { tx, rest }: FreshRead,
  id: number,
): Promise<LodgingAnswer | undefined> {
  const { organization, services, language } = c.var
  await rest([lodgingTopic(id), directoryTopic])
  const [found, photos] = await Promise.all([
    selectOptionalLodging(tx, organization.id, id),
    selectPhotos(tx, organization.id, [id]),
  ])
  if (!found) return undefined
  const { lodging, type } = found
  const today = todayOf(organization, services.now())
  const { from, until } = windowOf(firstMonth(c.req.query('mois'), undefined, today))
  const spans = lodging.planningShown ? await selectEffectiveSpans(tx, organization.id, id, from, until) : undefined
  return {
    ...factsOf(c, lodging),
    type: { code: type.code, name: language === 'en' ? type.nameEnglish : type.name },
    approvalNumber: lodging.approvalNumber,
    description: lodging.description,
    equipment: lodging.equipment as Equipment[],
    priceComment: lodging.priceComment,
    priceValidUntilOn: lodging.priceValidUntilOn?.toString() ?? null,
    photos: photos.map((photo) => photoOf(c, photo)),
    planning: spans
      ? {
          updatedOn: lodging.planningUpdatedAt ? todayOf(organization, lodging.planningUpdatedAt).toString() : null,
          from: from.toString(),
          until: until.toString(),
          spans: spans.map(({ firstNightOn, departureOn, state }) => ({
            from: firstNightOn.toString(),
            until: departureOn.toString(),
            state: publicState(state) as 'available' | 'unavailable' | 'option',
          })),
        }
      : null,
  }
}

interface Facts {
  id: number
  name: string
  departmentCode: string
  municipalityName: string
  latitude: number | null
  longitude: number | null
  capacityMin: number
  capacityMax: number
  keys: number
  weekPriceMinCents: number | null
  weekPriceMaxCents: number | null
}

function factsOf(c: RequestContext, lodging: Facts): Omit<FoundAnswer, 'type' | 'photo'> {
  const { slug } = c.var.organization
  const { id, name, departmentCode, latitude, longitude, keys } = lodging
  return {
    id,
    name,
    department: { code: departmentCode, name: department(departmentCode)?.name ?? departmentCode },
    municipality: lodging.municipalityName,
    latitude,
    longitude,
    capacity: { min: lodging.capacityMin, max: lodging.capacityMax },
    keys,
    weekPrice: { minCents: lodging.weekPriceMinCents, maxCents: lodging.weekPriceMaxCents, currency: 'EUR' },
    url: address(c, apiLodgingPath(slug, id)),
    page: address(c, lodgingPath(slug, id)),
  }
}

const photoOf = (c: RequestContext, row: PhotoRow) => ({
  url: address(c, publicPhoto(c.var.organization.slug, row, '').largest),
  caption: row.caption,
  credit: row.credit,
})

const address = (c: RequestContext, path: string) => c.var.services.publicUrl + path
