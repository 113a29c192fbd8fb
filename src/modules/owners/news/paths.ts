/** News of the owners' space, in the back office. */
export const newsPaths = {
  list: (slug: string) => `/${slug}/gestion/actualites`,
  export: (slug: string, format: string) => `/${slug}/gestion/actualites/liste/${format}`,
  creation: (slug: string) => `/${slug}/gestion/actualites/nouvelle`,
  one: (slug: string, id: number) => `/${slug}/gestion/actualites/${id}`,
  edition: (slug: string, id: number) => `/${slug}/gestion/actualites/${id}/modification`,
}

/** All that is out, in the owners' space. */
export const shownNewsPath = (slug: string, page = 1) =>
  page > 1 ? `/${slug}/proprietaires/actualites?page=${page}` : `/${slug}/proprietaires/actualites`
