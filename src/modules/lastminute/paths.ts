const query = (night?: Temporal.PlainDate) => (night ? `?date=${night}` : '')

/** LAST-01: where visitors ask who has room. */
export const searchPath = (slug: string, night?: Temporal.PlainDate) => `/${slug}/dispo${query(night)}`

/** LAST-04: the same in the widget's frame. */
export const framePath = (slug: string, night?: Temporal.PlainDate) => `/${slug}/dispo/cadre${query(night)}`

/** LAST-04: the same as data. */
export const apiPath = (slug: string, night?: Temporal.PlainDate) => `/${slug}/api/dispo${query(night)}`

/** LAST-10: the hosts' space. */
export const hostsPath = (slug: string) => `/${slug}/hebergeurs`

/** Where a host's declarations are posted. */
export const declarationsPath = (slug: string) => `${hostsPath(slug)}/saisies`

/** LAST-20: the office's side, in the back office. */
export const officePath = (slug: string) => `/${slug}/gestion`
