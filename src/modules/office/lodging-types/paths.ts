const list = (slug: string) => `/${slug}/gestion/types`

export const typePaths = {
  list,
  export: (slug: string, format: string) => `${list(slug)}/liste/${format}`,
  creation: (slug: string) => `${list(slug)}/nouveau`,
  one: (slug: string, id: number) => `${list(slug)}/${id}`,
  closure: (slug: string, id: number) => `${list(slug)}/${id}/fermeture`,
  reopening: (slug: string, id: number) => `${list(slug)}/${id}/reouverture`,
}
