/** What staff do about the personal data of whoever provides something; numbers are those of providers. */
export const personalPaths = {
  /** How long what is kept, and who asked to be erased. */
  retention: (slug: string) => `/${slug}/gestion/donnees-personnelles`,
  file: (slug: string, providerId: number) => `/${slug}/gestion/prestataires/${providerId}/donnees`,
  /** Takes why somebody who asked is not erased. */
  answer: (slug: string, providerId: number) => `/${slug}/gestion/prestataires/${providerId}/effacement/reponse`,
  erasure: (slug: string, providerId: number) => `/${slug}/gestion/prestataires/${providerId}/effacement`,
}
