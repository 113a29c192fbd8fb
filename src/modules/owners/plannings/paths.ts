/** Addresses of the plannings; months are written as 2026-11. */
export const planningsPath = (slug: string) => `/${slug}/proprietaires/plannings`

/** The list at one lodging, whose card says what was done. */
export const aboutPath = (slug: string, lodgingId: number, told: string) =>
  `${planningsPath(slug)}?${told}&hebergement=${lodgingId}#hebergement-${lodgingId}`

export const planningPath = (slug: string, lodgingId: number, month: { toString(): string }) =>
  `${planningsPath(slug)}/${lodgingId}/${month}`

export const planningShownPath = (slug: string, lodgingId: number) => `${planningsPath(slug)}/${lodgingId}/affichage`

/** « Du … au … » for one or several lodgings. */
export const periodsPath = (slug: string) => `${planningsPath(slug)}/periodes`

/** The same with one lodging chosen, from a day. */
export const periodsOfPath = (slug: string, lodgingId: number, from: { toString(): string }) =>
  `${periodsPath(slug)}?hebergement=${lodgingId}&du=${from}`

/** Takes back what the form « du … au … » saved together. */
export const periodsUndoPath = (slug: string) => `${periodsPath(slug)}/annulation`

/** Twelve months on one page, the first of them written as 2026-11. */
export const yearPath = (slug: string, lodgingId: number, month: { toString(): string }) =>
  `${planningsPath(slug)}/${lodgingId}/annee/${month}`

export const savesPath = (slug: string, lodgingId: number) => `${planningsPath(slug)}/${lodgingId}/historique`

export const undoPath = (slug: string, lodgingId: number) => `${planningsPath(slug)}/${lodgingId}/annulation`
