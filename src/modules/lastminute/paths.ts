/** LAST-01: where visitors ask who has room. */
export const searchPath = (slug: string) => `/${slug}/dispo`

/** LAST-10: the hosts' space. */
export const hostsPath = (slug: string) => `/${slug}/hebergeurs`

/** Where a host's declarations are posted. */
export const declarationsPath = (slug: string) => `${hostsPath(slug)}/saisies`
