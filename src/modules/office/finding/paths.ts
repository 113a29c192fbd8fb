export const findingPath = (slug: string) => `/${slug}/gestion/recherche`
