const one = (slug: string) => `/admin/structures/${slug}`

export const administrationPaths = {
  list: '/admin',
  export: (format: string) => `/admin/structures/liste/${format}`,
  creation: '/admin/structures/nouvelle',
  one,
  /** Takes its corrected name. */
  name: (slug: string) => `${one(slug)}/nom`,
  start: (slug: string, module: string) => `${one(slug)}/modules/${module}/marche`,
  stop: (slug: string, module: string) => `${one(slug)}/modules/${module}/arret`,
  closure: (slug: string) => `${one(slug)}/fermeture`,
  reopening: (slug: string) => `${one(slug)}/reouverture`,
  /** A new link for its first person. */
  link: (slug: string) => `${one(slug)}/lien`,
  /** The mail of its first person's way in, where no mail server carries it. */
  welcome: (slug: string) => `${one(slug)}/courriel-d-accueil`,
  historyExport: (format: string) => `/admin/historique/liste/${format}`,
}
