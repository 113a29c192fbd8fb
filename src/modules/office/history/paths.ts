export const historyPaths = {
  list: (slug: string) => `/${slug}/gestion/historique`,
  export: (slug: string, format: string) => `/${slug}/gestion/historique/liste/${format}`,
}
