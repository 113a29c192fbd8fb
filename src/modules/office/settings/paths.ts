export const settingsPaths = {
  organization: (slug: string) => `/${slug}/gestion/structure`,
  logo: (slug: string) => `/${slug}/gestion/structure/logo`,
}
