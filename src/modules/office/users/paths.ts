export const userPaths = {
  list: (slug: string) => `/${slug}/gestion/utilisateurs`,
  export: (slug: string, format: string) => `/${slug}/gestion/utilisateurs/liste/${format}`,
  creation: (slug: string) => `/${slug}/gestion/utilisateurs/nouveau`,
  one: (slug: string, id: number) => `/${slug}/gestion/utilisateurs/${id}`,
  closure: (slug: string, id: number) => `/${slug}/gestion/utilisateurs/${id}/fermeture`,
  reopening: (slug: string, id: number) => `/${slug}/gestion/utilisateurs/${id}/reouverture`,
  credentials: (slug: string, id: number) => `/${slug}/gestion/utilisateurs/${id}/identifiants`,
}
