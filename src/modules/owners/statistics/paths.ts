/** Addresses of the statistics; what they are about stands in the query. */
export const statisticsPaths = {
  staff: (slug: string) => `/${slug}/gestion/statistiques`,
  export: (slug: string, table: string, format: string) => `/${slug}/gestion/statistiques/${table}/${format}`,
  seniority: (slug: string) => `/${slug}/gestion/statistiques/anciennete`,
  own: (slug: string) => `/${slug}/proprietaires/statistiques`,
  ownExport: (slug: string, format: string) => `/${slug}/proprietaires/statistiques/mois/${format}`,
}
