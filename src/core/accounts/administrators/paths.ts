/** What platform administrators have beside the structures. */
export const administratorPaths = {
  history: '/admin/historique',
  account: '/admin/compte',
  password: '/admin/compte/mot-de-passe',
  otherSessions: '/admin/compte/sessions',
  oneSession: (id: number) => `/admin/compte/sessions/${id}`,
}
