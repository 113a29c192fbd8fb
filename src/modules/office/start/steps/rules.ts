/** The accounts whose people put « Pour commencer » away, as the settings keep them. */
export const putAwayBy = ({ putAwayBy: ids }: Record<string, unknown>): number[] =>
  Array.isArray(ids) ? ids.filter((id) => typeof id === 'number') : []
