/** A reminder's link: the page with one button, « Rien n'a changé ». */
export const reminderLinkPath = (slug: string, token: string) => `/${slug}/proprietaires/rappels/${token}`
