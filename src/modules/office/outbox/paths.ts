export const mailPaths = {
  list: (slug: string) => `/${slug}/gestion/courriels`,
  one: (slug: string, id: number) => `/${slug}/gestion/courriels/${id}`,
}
