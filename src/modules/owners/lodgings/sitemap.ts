import type { RequestContext } from '../../../core/environment.ts'
import type { FreshRead } from '../../../core/freshness/read.ts'
import { directoryTopic } from '../../../core/freshness/rules.ts'
import { lodgingPath, searchPath, sitemapPath } from './paths.ts'
import { readChoices } from './search.ts'
import { selectOpenLodgingIds } from './store.ts'

/**
 * https://www.sitemaps.org/protocol.html: one file per département, so that each stays small and is kept while it stands;
 * without one, the list of these files. Undefined for a département without lodgings.
 */
export async function readSitemap(c: RequestContext, fresh: FreshRead, departmentCode: string | undefined) {
  const { organization, services } = c.var
  const { slug } = organization
  const full = (path: string) => services.publicUrl + path
  const { departments } = await readChoices(c, fresh)
  if (departmentCode !== undefined) {
    if (!departments.some(({ code }) => code === departmentCode)) return undefined
    await fresh.rest([directoryTopic])
    const ids = await selectOpenLodgingIds(fresh.tx, organization.id, departmentCode)
    const search = searchPath(slug, `departement=${departmentCode}`)
    return xml('urlset', 'url', [search, ...ids.map((id) => lodgingPath(slug, id))].map(full))
  }
  if (departments.length === 0) return xml('urlset', 'url', [full(searchPath(slug))])
  return xml(
    'sitemapindex',
    'sitemap',
    departments.map(({ code }) => full(sitemapPath(slug, code))),
  )
}

/** Addresses hold nothing that XML would take for its own: slugs, numbers, codes, one parameter. */
const xml = (root: string, item: string, addresses: string[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...addresses.map((address) => `<${item}><loc>${address}</loc></${item}>`),
    `</${root}>`,
    '',
  ].join('\n')
