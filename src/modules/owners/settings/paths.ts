export const settingsPaths = {
  form: (slug: string) => `/${slug}/gestion/reglages-proprietaires`,
}
