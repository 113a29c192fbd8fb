/** Where a public file is served; the name is for people and may be anything. */
export const filePath = (slug: string, id: number, name: string) =>
  `/${slug}/fichiers/${id}/${encodeURIComponent(name)}`
