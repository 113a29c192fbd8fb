export const rolePaths = {
  list: (slug: string) => `/${slug}/gestion/roles`,
  export: (slug: string, format: string) => `/${slug}/gestion/roles/liste/${format}`,
  creation: (slug: string) => `/${slug}/gestion/roles/nouveau`,
  one: (slug: string, id: number) => `/${slug}/gestion/roles/${id}`,
}
