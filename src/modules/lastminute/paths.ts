const query = (night?: Temporal.PlainDate) => (night ? `?date=${night}` : '')

/** LAST-01: where visitors ask who has room. */
export const searchPath = (slug: string, night?: Temporal.PlainDate) => `/${slug}/dispo${query(night)}`

/** LAST-04: the same in the widget's frame. */
export const framePath = (slug: string, night?: Temporal.PlainDate) => `/${slug}/dispo/cadre${query(night)}`

/** LAST-04: the same as data. */
export const apiPath = (slug: string, night?: Temporal.PlainDate) => `/${slug}/api/dispo${query(night)}`

/** LAST-10: the hosts' space. */
export const hostsPath = (slug: string) => `/${slug}/hebergeurs`

/** LAST-12: the parts of the hosts' space. */
export const spacePaths = (slug: string) => {
  const base = hostsPath(slug)
  return {
    home: ({ host, saved, asked }: { host?: number; saved?: Temporal.PlainDate; asked?: 'oui' | 'non' }) => {
      const fields = {
        ...(host && { hote: String(host) }),
        ...(saved && { enregistre: saved.toString() }),
        ...(asked && { courriel: asked }),
      }
      const query = new URLSearchParams(fields).toString()
      return query ? `${base}?${query}` : base
    },
    /** One tap on one night. */
    night: (night: Temporal.PlainDate) => `${base}/nuits/${night}`,
    /** LAST-15: whether the host is asked in the afternoon. */
    asked: `${base}/courriel-de-l-apres-midi`,
    /** Takes the calendar's form. */
    declarations: `${base}/saisies`,
    saved: ({ host, night }: { host: number; night: Temporal.PlainDate }) =>
      `${base}/saisies/enregistree?${new URLSearchParams({ hote: String(host), nuit: night.toString() })}`,
    signOut: `${base}/deconnexion`,
  }
}

/** LAST-20: the office's side, in the back office. */
export const officePath = (slug: string) => `/${slug}/gestion`

/** LAST-21: the desk's live board. */
export const boardPaths = {
  board: (slug: string) => `/${slug}/gestion/dispo/tableau`,
  /** Events: one each time that something changed. */
  events: (slug: string) => `/${slug}/gestion/dispo/tableau/flux`,
  /** « Appelé », and its withdrawal. */
  call: (slug: string, providerId: number) => `/${slug}/gestion/dispo/tableau/${providerId}/appel`,
  withdrawal: (slug: string, providerId: number) => `/${slug}/gestion/dispo/tableau/${providerId}/appel/retrait`,
}
