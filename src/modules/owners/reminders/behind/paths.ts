const base = (slug: string) => `/${slug}/gestion/rappels`

/** « Rappels »: who is behind, one of them, what was sent. */
export const reminderPaths = {
  list: base,
  export: (slug: string, format: string) => `${base(slug)}/liste/${format}`,
  one: (slug: string, providerId: number) => `${base(slug)}/${providerId}`,
  sending: (slug: string, providerId: number) => `${base(slug)}/${providerId}/envoi`,
  sent: (slug: string) => `${base(slug)}/envois`,
  sentExport: (slug: string, format: string) => `${base(slug)}/envois/liste/${format}`,
  /** The mail as the outbox keeps it. */
  mail: (slug: string, mailId: number) => `/${slug}/gestion/courriels/${mailId}`,
}
