/** Where a run is watched; the office draws it, whoever began it. */
export const runPath = (slug: string, id: number) => `/${slug}/gestion/travaux/${id}`
