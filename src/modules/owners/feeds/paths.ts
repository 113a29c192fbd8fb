/** The panels of a lodging's calendars: the same pages for its owner and for the network's staff. */
const panelPaths = (base: string) => ({
  base,
  panel: (lodgingId: number) => `${base}/${lodgingId}`,
  connection: (lodgingId: number) => `${base}/${lodgingId}/agendas`,
  edition: (lodgingId: number, feedId: number) => `${base}/${lodgingId}/agendas/${feedId}/modification`,
  reading: (lodgingId: number, feedId: number) => `${base}/${lodgingId}/agendas/${feedId}/lecture`,
  pause: (lodgingId: number, feedId: number) => `${base}/${lodgingId}/agendas/${feedId}/pause`,
  resumption: (lodgingId: number, feedId: number) => `${base}/${lodgingId}/agendas/${feedId}/relance`,
  removal: (lodgingId: number, feedId: number) => `${base}/${lodgingId}/agendas/${feedId}/retrait`,
  settingAside: (lodgingId: number, stayId: number) => `${base}/${lodgingId}/sejours/${stayId}/ecart`,
  restoration: (lodgingId: number, stayId: number) => `${base}/${lodgingId}/sejours/${stayId}/retablissement`,
  exports: (lodgingId: number) => `${base}/${lodgingId}/adresses`,
  exportStates: (lodgingId: number, exportId: number) => `${base}/${lodgingId}/adresses/${exportId}/etats`,
  exportRenewal: (lodgingId: number, exportId: number) => `${base}/${lodgingId}/adresses/${exportId}/renouvellement`,
})

export type PanelPaths = ReturnType<typeof panelPaths>

export const feedPaths = {
  ofOwner: (slug: string) => panelPaths(`/${slug}/proprietaires/calendriers`),
  ofStaff: (slug: string) => ({
    ...panelPaths(`/${slug}/gestion/calendriers`),
    list: `/${slug}/gestion/calendriers`,
    export: (format: string) => `/${slug}/gestion/calendriers/liste/${format}`,
  }),
  /** What other sites read. */
  export: (slug: string, exportId: number, secret: string) => `/${slug}/calendriers/${exportId}/${secret}.ics`,
}
