/** The public pages that every organisation has. */
export const portalPaths = {
  home: (slug: string) => `/${slug}`,
  help: (slug: string) => `/${slug}/aide`,
  accessibility: (slug: string) => `/${slug}/accessibilite`,
  legalNotice: (slug: string) => `/${slug}/mentions-legales`,
  privacy: (slug: string) => `/${slug}/donnees-personnelles`,
}
