/** How far an owner has come with signing in. */
export const accessStates = ['choisi', 'attente', 'perime', 'jamais'] as const
export type AccessState = (typeof accessStates)[number]

export const accessNames: Record<AccessState, string> = {
  choisi: 'Mot de passe choisi',
  attente: 'Lien envoyé, pas encore utilisé',
  perime: 'Lien périmé sans avoir servi',
  jamais: 'Identifiants jamais envoyés',
}

export const accessStateOf = (asked: string | undefined): AccessState | null =>
  accessStates.find((state) => state === asked) ?? null
