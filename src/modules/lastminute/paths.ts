const query = (night?: Temporal.PlainDate) => (night ? `?date=${night}` : '')

/** LAST-01: where visitors ask who has room. */
export const searchPath = (slug: string, night?: Temporal.PlainDate) => `/${slug}/dispo${query(night)}`

/** LAST-04: the same in the widget's frame. On other people's sites no cookie keeps the language: the address does. */
export const framePath = (slug: string, language: 'fr' | 'en', night?: Temporal.PlainDate) =>
  `/${slug}/dispo/cadre?lang=${language}${night ? `&date=${night}` : ''}`

/** LAST-04: the same as data. */
export const apiPath = (slug: string, night?: Temporal.PlainDate) => `/${slug}/api/dispo${query(night)}`

/** LAST-10: the hosts' space. */
export const hostsPath = (slug: string) => `/${slug}/hebergeurs`

/** What a form said; the page behind it tells whether it holds. */
interface SavedNight {
  night: Temporal.PlainDate
  state: string
}

/** Where a night stands among the seven of the hosts' space. */
export const nightAnchor = (night: Temporal.PlainDate) => `nuit-${night}`

/** LAST-12: the parts of the hosts' space. */
export const spacePaths = (slug: string) => {
  const base = hostsPath(slug)
  return {
    home: ({ host, saved, asked }: { host?: number; saved?: SavedNight; asked?: 'oui' | 'non' }) => {
      const fields = {
        ...(host && { hote: String(host) }),
        ...(saved && { enregistre: saved.night.toString(), etat: saved.state }),
        ...(asked && { courriel: asked }),
      }
      const query = new URLSearchParams(fields).toString()
      return `${base}${query && `?${query}`}${saved ? `#${nightAnchor(saved.night)}` : ''}`
    },
    /** One tap on one night. */
    night: (night: Temporal.PlainDate) => `${base}/nuits/${night}`,
    /** LAST-15: whether the host is asked in the afternoon. */
    asked: `${base}/courriel-de-l-apres-midi`,
    /** Takes the calendar's form. */
    declarations: `${base}/saisies`,
    saved: (host: number, { night, state }: SavedNight) =>
      `${base}/saisies/enregistree?${new URLSearchParams({ hote: String(host), nuit: night.toString(), etat: state })}`,
    signOut: `${base}/deconnexion`,
  }
}

/** LAST-21: the desk's live board. */
export const boardPaths = {
  board: (slug: string) => `/${slug}/gestion/dispo/tableau`,
  /** Events: one each time that something changed. */
  events: (slug: string) => `/${slug}/gestion/dispo/tableau/flux`,
  /** « Appelé », and its withdrawal. */
  call: (slug: string, providerId: number) => `/${slug}/gestion/dispo/tableau/${providerId}/appel`,
  withdrawal: (slug: string, providerId: number) => `/${slug}/gestion/dispo/tableau/${providerId}/appel/retrait`,
}

/** LAST-20: « Administration OTI », the office's side in the back office. */
export const officePath = (slug: string) => `/${slug}/gestion/dispo`

/** LAST-20: the week's grid and the hosts' nights as the office declares them. */
export const gridPaths = {
  grid: officePath,
  export: (slug: string, format: string) => `${officePath(slug)}/liste/${format}`,
  /** One night of one host. */
  night: (slug: string, id: number, night: Temporal.PlainDate) => `${officePath(slug)}/hebergeurs/${id}/nuits/${night}`,
  nights: (slug: string, id: number, night?: Temporal.PlainDate) =>
    `${officePath(slug)}/hebergeurs/${id}/nuits${night ? `?nuit=${night}` : ''}`,
}

/** LAST-20: the members that use the tool. */
export const memberPaths = {
  list: (slug: string) => `${officePath(slug)}/hebergeurs`,
  export: (slug: string, format: string) => `${officePath(slug)}/hebergeurs/liste/${format}`,
  creation: (slug: string, owner?: number) =>
    `${officePath(slug)}/hebergeurs/nouveau${owner ? `?proprietaire=${owner}` : ''}`,
  /** An owner of this organisation to make a host of. */
  owners: (slug: string) => `${officePath(slug)}/hebergeurs/proprietaires`,
  one: (slug: string, id: number) => `${officePath(slug)}/hebergeurs/${id}`,
  edition: (slug: string, id: number) => `${officePath(slug)}/hebergeurs/${id}/modification`,
  closure: (slug: string, id: number) => `${officePath(slug)}/hebergeurs/${id}/fermeture`,
  reopening: (slug: string, id: number) => `${officePath(slug)}/hebergeurs/${id}/reouverture`,
  /** LAST-11: a one-time code, shown once. */
  code: (slug: string, id: number) => `${officePath(slug)}/hebergeurs/${id}/code`,
  suspension: (slug: string, id: number) => `${officePath(slug)}/hebergeurs/${id}/suspension`,
  readmission: (slug: string, id: number) => `${officePath(slug)}/hebergeurs/${id}/readmission`,
}

/** LAST-13: what members subscribe to. */
export const offerPaths = {
  list: (slug: string) => `${officePath(slug)}/reglages/offres`,
  creation: (slug: string) => `${officePath(slug)}/reglages/offres/nouvelle`,
  one: (slug: string, id: number) => `${officePath(slug)}/reglages/offres/${id}`,
  closure: (slug: string, id: number) => `${officePath(slug)}/reglages/offres/${id}/fermeture`,
  reopening: (slug: string, id: number) => `${officePath(slug)}/reglages/offres/${id}/reouverture`,
}

/** LAST-20: settings, and the closing of the whole tool. */
export const settingsPaths = {
  form: (slug: string) => `${officePath(slug)}/reglages`,
  closing: (slug: string) => `${officePath(slug)}/reglages/maintenance`,
  reopening: (slug: string) => `${officePath(slug)}/reglages/maintenance/fin`,
}

/** LAST-04: the lines for the office's own site. */
export const embeddingPath = (slug: string) => `${officePath(slug)}/site`

/** LAST-22 */
export const figurePaths = {
  page: (slug: string) => `${officePath(slug)}/chiffres`,
  /** One of the page's tables as a file. */
  export: (slug: string, table: string, format: string) => `${officePath(slug)}/chiffres/${table}/${format}`,
}
