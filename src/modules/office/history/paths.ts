export const historyPaths = {
  list: (slug: string) => `/${slug}/gestion/historique`,
}
