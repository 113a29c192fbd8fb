export const stepPaths = {
  away: (slug: string) => `/${slug}/gestion/pour-commencer/rangement`,
  back: (slug: string) => `/${slug}/gestion/pour-commencer/retour`,
}
