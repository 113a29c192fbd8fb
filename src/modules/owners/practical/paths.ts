const base = (slug: string) => `/${slug}/gestion/infos-pratiques`

/** « Infos pratiques » in the back office. */
export const practicalPaths = {
  list: base,
  export: (slug: string, format: string) => `${base(slug)}/liste/${format}`,
  newTheme: (slug: string) => `${base(slug)}/nouveau`,
  theme: (slug: string, id: number) => `${base(slug)}/${id}`,
  themeEdition: (slug: string, id: number) => `${base(slug)}/${id}/modification`,

  sections: (slug: string) => `${base(slug)}/rubriques`,
  newSection: (slug: string) => `${base(slug)}/rubriques/nouvelle`,
  section: (slug: string, id: number) => `${base(slug)}/rubriques/${id}`,
  sectionEdition: (slug: string, id: number) => `${base(slug)}/rubriques/${id}/modification`,

  newPart: (slug: string, themeId: number) => `${base(slug)}/${themeId}/parties/nouvelle`,
  part: (slug: string, id: number) => `${base(slug)}/parties/${id}`,
  partEdition: (slug: string, id: number) => `${base(slug)}/parties/${id}/modification`,

  newDocument: (slug: string, themeId: number) => `${base(slug)}/${themeId}/documents/nouveau`,
  document: (slug: string, id: number) => `${base(slug)}/documents/${id}`,
  documentEdition: (slug: string, id: number) => `${base(slug)}/documents/${id}/modification`,
  documentFiles: (slug: string, id: number) => `${base(slug)}/documents/${id}/fichiers`,
  documentFile: (slug: string, id: number, fileId: number) => `${base(slug)}/documents/${id}/fichiers/${fileId}`,
  fileRemoval: (slug: string, id: number, fileId: number) => `${base(slug)}/documents/${id}/fichiers/${fileId}/retrait`,
}

/** « Infos pratiques » of the owners' space. */
export const shownPracticalPaths = {
  contents: (slug: string) => `/${slug}/proprietaires/infos-pratiques`,
  theme: (slug: string, id: number) => `/${slug}/proprietaires/infos-pratiques/${id}`,
  file: (slug: string, themeId: number, fileId: number) =>
    `/${slug}/proprietaires/infos-pratiques/${themeId}/fichiers/${fileId}`,
}
