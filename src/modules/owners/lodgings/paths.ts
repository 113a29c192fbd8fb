/** Addresses of the public search and of lodging pages; `query` is a search as `queryOf` writes it. */
const asked = (query: string) => (query ? `?${query}` : '')

export const searchPath = (slug: string, query = '') => `/${slug}/hebergements${asked(query)}`

/** The results of a search, past its form: what a link to other results shows first. */
export const resultsPath = (slug: string, query = '') => `${searchPath(slug, query)}#liste`

export const lodgingPath = (slug: string, lodgingId: number, query = '') =>
  `/${slug}/hebergements/${lodgingId}${asked(query)}`

/** « Envoyer à un ami » has a page of its own: cached pages carry no form token. */
export const recommendationPath = (slug: string, lodgingId: number, query = '') =>
  `/${slug}/hebergements/${lodgingId}/recommandation${asked(query)}`

/** For search engines: the départements, or with one of them its lodgings. */
export const sitemapPath = (slug: string, departmentCode?: string) =>
  `/${slug}/sitemap.xml${asked(departmentCode === undefined ? '' : `departement=${departmentCode}`)}`

export const lexiconPath = (slug: string) => `/${slug}/hebergements/lexique`

export const readingGuidePath = (slug: string) => `/${slug}/hebergements/lire-la-fiche`
