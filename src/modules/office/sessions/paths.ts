export const sessionSettingsPaths = {
  form: (slug: string) => `/${slug}/gestion/securite`,
}
