export const rolePaths = {
  list: (slug: string) => `/${slug}/gestion/roles`,
  creation: (slug: string) => `/${slug}/gestion/roles/nouveau`,
  one: (slug: string, id: number) => `/${slug}/gestion/roles/${id}`,
}
