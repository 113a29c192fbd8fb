/** The owners' space: its sign-in form for strangers, « Accueil » for owners. */
export const spacePath = (slug: string) => `/${slug}/proprietaires`
