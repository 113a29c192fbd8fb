const base = (slug: string) => `/${slug}/gestion/hebergements/import`

export const importPaths = {
  form: base,
  template: (slug: string) => `${base(slug)}/modele`,
  one: (slug: string, id: number) => `${base(slug)}/${id}`,
  application: (slug: string, id: number) => `${base(slug)}/${id}/application`,
}

/** Where a file is sent to: larger ones than what is taken come as far as the sentence that says so. */
export const importUpload = /^\/[^/]+\/gestion\/hebergements\/import$/
