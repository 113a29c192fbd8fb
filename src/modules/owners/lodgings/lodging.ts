import { neighboursOf } from '../../../core/availability/search/store.ts'
import { selectEffectiveSpans } from '../../../core/availability/store.ts'
import type { Equipment } from '../../../core/directory/rules.ts'
import type { RequestContext } from '../../../core/environment.ts'
import type { FreshRead } from '../../../core/freshness/read.ts'
import { directoryTopic, lodgingTopic } from '../../../core/freshness/rules.ts'
import { type PhotoRow, publicPhoto, selectPhotos } from '../../../core/media/store.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import { selectSettings } from '../../../core/organizations/store.ts'
import { department } from '../../../core/reference/departments.ts'
import { drawPlace } from './map.ts'
import type { PublicPlanning } from './pages/planning.tsx'
import type { Selection } from './pages/selection.tsx'
import type { LodgingSheet } from './pages/sheet.ts'
import { lexiconPath, lodgingPath, readingGuidePath, recommendationPath, resultsPath, searchPath } from './paths.ts'
import { firstMonth, monthsAround, monthsOf, windowOf } from './planning.ts'
import { pageSize, queryOf, type Search } from './rules.ts'
import { type Asked, readSearch, requestOf, topicsOf } from './search.ts'
import { type ShownLodging, selectOptionalLodging } from './store.ts'
import { lodgingData, scriptJson } from './structured.ts'
import { placeText, priceText } from './words.ts'

/** All that a lodging's page shows, or undefined where this organisation has no such open lodging. */
export async function readLodgingPage(c: RequestContext, fresh: FreshRead, id: number) {
  const { organization, services } = c.var
  const { slug } = organization
  const { tx, rest } = fresh
  await rest([lodgingTopic(id), directoryTopic])
  const [found, photos, settings] = await Promise.all([
    selectOptionalLodging(tx, organization.id, id),
    selectPhotos(tx, organization.id, [id]),
    selectSettings(tx, organization.id, 'owners'),
  ])
  if (!found) return undefined
  const asked = await readSearch(c, fresh)
  const search = asked.ok && Object.keys(asked.typed).length > 0 ? asked.search : undefined
  const { lodging } = found
  const sheet = sheetOf(c, found, photos, settings.values)
  const query = search ? queryOf(search.values) || 'tri=pertinence' : ''
  const url = services.publicUrl + lodgingPath(slug, id)
  return {
    sheet,
    searchHref: searchPath(slug),
    tiles: services.mapTiles,
    selection: search && (await selectionAround(c, fresh, asked, search, id)),
    planning: lodging.planningShown === true ? await planningOf(c, fresh, lodging, search, query) : undefined,
    map: drawPlace(lodging.departmentCode, placeText(lodging.municipalityName, sheet.department), lodging),
    hrefs: {
      own: lodgingPath(slug, id),
      recommend: recommendationPath(slug, id, query),
      lexicon: lexiconPath(slug),
      guide: readingGuidePath(slug),
    },
    structured: scriptJson(
      lodgingData(
        {
          ...lodging,
          typeName: found.type.name,
          departmentName: sheet.department,
          priceText:
            lodging.weekPriceMinCents === null
              ? ''
              : priceText(lodging.weekPriceMinCents, lodging.weekPriceMaxCents, c.var),
        },
        url,
        sheet.photos.map(({ photo }) => services.publicUrl + photo.largest),
      ),
    ),
  }
}

function sheetOf(
  c: RequestContext,
  { lodging, type }: ShownLodging,
  photos: PhotoRow[],
  settings: Record<string, unknown>,
): LodgingSheet {
  const { organization, language } = c.var
  return {
    ...lodging,
    municipality: lodging.municipalityName,
    department: department(lodging.departmentCode)?.name ?? lodging.departmentCode,
    typeName: language === 'en' ? type.nameEnglish : type.name,
    equipment: lodging.equipment as Equipment[],
    photos: photos.map((row) => ({
      photo: publicPhoto(organization.slug, row, lodging.name),
      caption: row.caption,
      credit: row.credit,
    })),
    departmentHref: departmentHref(settings, lodging.departmentCode),
  }
}

/** The organisation's setting `departmentLinks`: an address by département. */
function departmentHref({ departmentLinks }: Record<string, unknown>, code: string): string | undefined {
  if (typeof departmentLinks !== 'object' || departmentLinks === null) return undefined
  const href = (departmentLinks as Record<string, unknown>)[code]
  return typeof href === 'string' && /^https?:\/\//.test(href) ? href : undefined
}

async function selectionAround(
  c: RequestContext,
  { tx, rest }: FreshRead,
  asked: Asked,
  search: Search,
  id: number,
): Promise<Selection> {
  const { slug } = c.var.organization
  const request = requestOf(search, asked.today)
  await rest(topicsOf(request, asked.choices))
  const around = await neighboursOf(tx, request, id)
  const to = (lodgingId: number | null, place: number) => {
    if (lodgingId === null) return undefined
    const page = search.view === 'list' ? Math.ceil(place / pageSize) : search.values.page
    return lodgingPath(slug, lodgingId, queryOf(search.values, { page }) || 'tri=pertinence')
  }
  return {
    backHref: resultsPath(slug, queryOf(search.values)),
    place: around && {
      place: around.place,
      total: around.total,
      beforeHref: to(around.before, around.place - 1),
      afterHref: to(around.after, around.place + 1),
    },
  }
}

async function planningOf(
  c: RequestContext,
  { tx }: FreshRead,
  lodging: ShownLodging['lodging'],
  search: Search | undefined,
  query: string,
): Promise<PublicPlanning> {
  const { organization, services } = c.var
  const today = todayOf(organization, services.now())
  const stay = search?.criteria.stay
  const first = firstMonth(c.req.query('mois'), stay, today)
  const { from, until } = windowOf(first)
  const spans = await selectEffectiveSpans(tx, organization.id, lodging.id, from, until)
  const { before, after } = monthsAround(first, today)
  const to = (month: Temporal.PlainYearMonth | undefined) => {
    if (!month) return undefined
    const asked = new URLSearchParams(query)
    asked.set('mois', month.toString())
    return `${lodgingPath(organization.slug, lodging.id, asked.toString())}#planning`
  }
  return {
    months: monthsOf(first, spans, { today, stay }),
    previousHref: to(before),
    nextHref: to(after),
    updatedOn: lodging.planningUpdatedAt ? todayOf(organization, lodging.planningUpdatedAt) : undefined,
  }
}
