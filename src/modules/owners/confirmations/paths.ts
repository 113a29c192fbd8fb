/** « Rien n'a changé », said for one planning from the owner's space. */
export const confirmationPath = (slug: string, lodgingId: number) =>
  `/${slug}/proprietaires/plannings/${lodgingId}/confirmation`
