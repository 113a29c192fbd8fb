export const mailPaths = {
  list: (slug: string) => `/${slug}/gestion/courriels`,
  export: (slug: string, format: string) => `/${slug}/gestion/courriels/liste/${format}`,
  one: (slug: string, id: number) => `/${slug}/gestion/courriels/${id}`,
}
