const office = (slug: string) => `/${slug}/gestion`

export const lodgingPaths = {
  list: (slug: string) => `${office(slug)}/hebergements`,
  export: (slug: string, format: string) => `${office(slug)}/hebergements/liste/${format}`,
  creation: (slug: string) => `${office(slug)}/hebergements/nouveau`,
  one: (slug: string, id: number) => `${office(slug)}/hebergements/${id}`,
  edition: (slug: string, id: number) => `${office(slug)}/hebergements/${id}/modification`,
  closure: (slug: string, id: number) => `${office(slug)}/hebergements/${id}/fermeture`,
  reopening: (slug: string, id: number) => `${office(slug)}/hebergements/${id}/reouverture`,
}

export const ownerPaths = {
  list: (slug: string) => `${office(slug)}/proprietaires`,
  export: (slug: string, format: string) => `${office(slug)}/proprietaires/liste/${format}`,
  creation: (slug: string) => `${office(slug)}/proprietaires/nouveau`,
  one: (slug: string, id: number) => `${office(slug)}/proprietaires/${id}`,
  edition: (slug: string, id: number) => `${office(slug)}/proprietaires/${id}/modification`,
  closure: (slug: string, id: number) => `${office(slug)}/proprietaires/${id}/fermeture`,
  reopening: (slug: string, id: number) => `${office(slug)}/proprietaires/${id}/reouverture`,
  credentials: (slug: string, id: number) => `${office(slug)}/proprietaires/${id}/identifiants`,
  /** Several at once: what can be done with them. */
  chosen: (slug: string) => `${office(slug)}/proprietaires/choix`,
  chosenExport: (slug: string, format: string) => `${office(slug)}/proprietaires/choix/${format}`,
  credentialsOfChosen: (slug: string) => `${office(slug)}/proprietaires/identifiants`,
}
