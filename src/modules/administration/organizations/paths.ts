export const administrationPaths = {
  list: '/admin',
  /** The first mail of an organisation, where no mail server carries it. */
  welcome: (slug: string) => `/admin/structures/${slug}/courriel-d-accueil`,
  creation: '/admin/structures/nouvelle',
}
