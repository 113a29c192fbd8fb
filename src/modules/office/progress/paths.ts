export const progressPaths = {
  list: (slug: string) => `/${slug}/gestion/travaux`,
  stop: (slug: string, id: number) => `/${slug}/gestion/travaux/${id}/arret`,
  resume: (slug: string, id: number) => `/${slug}/gestion/travaux/${id}/reprise`,
  retry: (slug: string, jobId: string) => `/${slug}/gestion/travaux/echecs/${jobId}/relance`,
}
