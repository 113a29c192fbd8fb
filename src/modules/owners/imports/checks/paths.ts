const base = (slug: string) => `/${slug}/gestion/hebergements/import`

export const importPaths = {
  form: base,
  template: (slug: string) => `${base(slug)}/modele`,
  one: (slug: string, id: number) => `${base(slug)}/${id}`,
  application: (slug: string, id: number) => `${base(slug)}/${id}/application`,
}
