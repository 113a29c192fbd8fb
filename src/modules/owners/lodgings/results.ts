import { selectPlaces } from '../../../core/availability/search/places.ts'
import { type FoundLodging, searchLodgings } from '../../../core/availability/search/store.ts'
import type { RequestContext } from '../../../core/environment.ts'
import type { FreshRead } from '../../../core/freshness/read.ts'
import { type PhotoRow, publicPhoto, selectFirstPhotos } from '../../../core/media/store.ts'
import { plainName } from '../../../core/reference/names.ts'
import type { Link } from '../../../ui/frame.ts'
import { nearestNames } from './nearest.ts'
import type { ResultCard, Results } from './pages/results.tsx'
import { lodgingPath, resultsPath, searchPath } from './paths.ts'
import { drawResults } from './results-map.ts'
import { pageSize, pagesFor, queryOf, type Search, selectionOf } from './rules.ts'
import { type Asked, readSearch, requestOf, topicsOf } from './search.ts'
import { suggest } from './suggestions.ts'
import { aroundText, lodgingCount, placeText } from './words.ts'

/** All that the search page shows; without `results` the search made no sense, and its form says why. */
export async function readResultsPage(c: RequestContext, fresh: FreshRead) {
  const asked = await readSearch(c, fresh)
  const { slug } = c.var.organization
  const form = { form: formOf(c, asked), choices: asked.choices, today: asked.today }
  if (!asked.ok) return { form, near: nearOf(c, asked), shared: { path: searchPath(slug) } }
  const { search } = asked
  const tidy = tidied(c, search)
  if (tidy) return { redirectTo: tidy }

  const request = requestOf(search, asked.today)
  const onMap = search.view === 'map'
  // Sent together, answered in this order.
  const [, found] = await Promise.all([
    fresh.rest(topicsOf(request, asked.choices)),
    searchLodgings(fresh.tx, request, { number: onMap ? 1 : search.page, size: pageSize }),
  ])
  const pages = onMap ? 1 : pagesFor(found.total)
  if (!onMap && search.page > pages) return { redirectTo: searchPath(slug, queryOf(search.values, { page: pages })) }

  const results: Results = {
    total: found.total,
    stay: search.criteria.stay,
    ...choicesOf(c, search),
    suggestions: found.total === 0 ? await suggest(c, fresh, search, request, asked.choices) : [],
    page: search.page,
    pages,
    pageHref: (number) => resultsPath(slug, queryOf(search.values, { page: number })),
  }
  const path = searchPath(slug, queryOf(search.values))
  if (onMap && found.total > 0) {
    const places = await selectPlaces(fresh.tx, request.criteria)
    return { form, shared: { path }, results, cards: [], map: drawResults(places, asked.choices, search, linksOf(c)) }
  }
  const photos = await selectFirstPhotos(
    fresh.tx,
    c.var.organization.id,
    found.page.map(({ lodgingId }) => lodgingId),
  )
  const cards = found.page.map((lodging) => cardOf(c, lodging, asked, search, photos.get(lodging.lodgingId)))
  const [image] = cards.flatMap(({ photo }) => photo?.largest ?? [])
  return { form, shared: { path, image }, results, cards }
}

const linksOf = (c: RequestContext) => ({
  lodging: (id: number, query: string) => lodgingPath(c.var.organization.slug, id, query),
  search: (query: string) => resultsPath(c.var.organization.slug, query),
  count: (count: number) => lodgingCount(count, c.var),
  around: (name: string, others: number) => aroundText(name, others, c.var),
})

function formOf(c: RequestContext, asked: Asked) {
  const errors = asked.ok ? {} : asked.errors
  const translated = Object.entries(errors).map(([name, sentence]) => [name, c.var.t(sentence)])
  return { token: '', typed: asked.typed, errors: Object.fromEntries(translated) as Record<string, string> }
}

/** The same search in the communes that a misspelt one may have meant. */
function nearOf(c: RequestContext, { typed, choices }: Asked): Link[] {
  const { commune } = typed
  if (typeof commune !== 'string') return []
  const departments = new Map(choices.departments.map(({ code, name }) => [code, name]))
  const known = choices.municipalities.map(({ name }) => plainName(name))
  if (known.includes(plainName(commune.replace(/\s*\(.*/, '')))) return []
  return nearestNames(commune, choices.municipalities).map(({ name, departmentCode }) => {
    const label = placeText(name, departments.get(departmentCode) ?? departmentCode)
    const query = new URLSearchParams(new URL(c.req.url).searchParams)
    query.delete('departement')
    query.delete('lang')
    query.set('commune', label)
    return { label, href: resultsPath(c.var.organization.slug, query.toString()) }
  })
}

/** A form sends its empty fields too; the address that people share has none. */
function tidied(c: RequestContext, search: Search): string | undefined {
  const { searchParams } = new URL(c.req.url)
  if (![...searchParams.values()].includes('')) return undefined
  const language = searchParams.get('lang')
  const query = new URLSearchParams(queryOf(search.values))
  if (language) query.append('lang', language)
  return searchPath(c.var.organization.slug, query.toString())
}

function choicesOf(c: RequestContext, { values, sort, view }: Search): Pick<Results, 'sorts' | 'views'> {
  const { t, organization } = c.var
  const to = (changes: Parameters<typeof queryOf>[1]) =>
    resultsPath(organization.slug, queryOf(values, { page: 1, ...changes }))
  return {
    sorts:
      view === 'map'
        ? []
        : [
            { label: t('Pertinence'), href: to({ tri: 'pertinence' }), current: sort === 'relevance' },
            { label: t('Prix'), href: to({ tri: 'prix' }), current: sort === 'price' },
            { label: t('Nom'), href: to({ tri: 'nom' }), current: sort === 'name' },
          ],
    views: [
      { label: t('Liste'), icon: 'list', href: to({ vue: 'liste' }), current: view === 'list' },
      { label: t('Carte'), icon: 'map', href: to({ vue: 'carte' }), current: view === 'map' },
    ],
  }
}

function cardOf(
  c: RequestContext,
  lodging: FoundLodging,
  { choices }: Asked,
  search: Search,
  photo: PhotoRow | undefined,
): ResultCard {
  const { organization, language } = c.var
  const type = choices.types.find(({ id }) => id === lodging.lodgingTypeId)
  const department = choices.departments.find(({ code }) => code === lodging.departmentCode)
  return {
    ...lodging,
    href: lodgingPath(organization.slug, lodging.lodgingId, selectionOf(search.values)),
    place: placeText(lodging.municipalityName, department?.name ?? lodging.departmentCode),
    typeName: (language === 'en' ? type?.nameEnglish : type?.name) ?? '',
    photo: photo && publicPhoto(organization.slug, photo, lodging.name),
  }
}
