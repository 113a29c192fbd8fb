export const progressPaths = {
  list: (slug: string) => `/${slug}/gestion/travaux`,
  stop: (slug: string, id: number) => `/${slug}/gestion/travaux/${id}/arret`,
  resume: (slug: string, id: number) => `/${slug}/gestion/travaux/${id}/reprise`,
  relaunch: (slug: string, id: number) => `/${slug}/gestion/travaux/${id}/relance`,
  export: (slug: string, format: string) => `/${slug}/gestion/travaux/liste/${format}`,
  refusedExport: (slug: string, id: number, format: string) => `/${slug}/gestion/travaux/${id}/refus/${format}`,
  retry: (slug: string, jobId: string) => `/${slug}/gestion/travaux/echecs/${jobId}/relance`,
}
