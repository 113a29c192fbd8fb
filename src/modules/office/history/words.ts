import type { Changes } from '../../../core/history/schema.ts'

/** What the history is about, by the key that verbs record. */
export const subjectNames: Record<string, string> = {
  account: 'Compte',
  lodging: 'Hébergement',
  organization: 'Structure',
  owner: 'Propriétaire',
  provider: 'Propriétaire',
  role: 'Rôle',
}

/** What happened, by the key that verbs record. */
export const verbNames: Record<string, string> = {
  'organization-created': 'Structure créée',
  'organization-changed': 'Structure modifiée',
  'planning-saved': 'Planning enregistré',
  'planning-shown-chosen': 'Affichage du planning choisi',
}

/** One change in words: « capacityMax : 4 → 6 ». */
export function describeChange(field: string, change: Changes[string]): string {
  const from = change.from === undefined || change.from === null ? 'vide' : JSON.stringify(change.from)
  const to = change.to === undefined || change.to === null ? 'vide' : JSON.stringify(change.to)
  return `${field} : ${from} → ${to}`
}
