/** Offers in the back office. */
export const offerPaths = {
  list: (slug: string) => `/${slug}/gestion/offres`,
  export: (slug: string, format: string) => `/${slug}/gestion/offres/liste/${format}`,
  creation: (slug: string) => `/${slug}/gestion/offres/nouvelle`,
  one: (slug: string, id: number) => `/${slug}/gestion/offres/${id}`,
  edition: (slug: string, id: number) => `/${slug}/gestion/offres/${id}/modification`,
  file: (slug: string, id: number) => `/${slug}/gestion/offres/${id}/fichier`,
}

/** « Offres privilèges » of the owners' space. */
export const shownOfferPaths = {
  list: (slug: string) => `/${slug}/proprietaires/offres`,
  file: (slug: string, id: number) => `/${slug}/proprietaires/offres/${id}/fichier`,
}
