/** What one part of the program calls in French what it records. */
export interface HistoryWords {
  /** What an entry is about: `lodging` is « Hébergement ». */
  subjects: Readonly<Record<string, string>>
  /** What happened to it: `lodging-changed` is « Hébergement modifié ». */
  verbs: Readonly<Record<string, string>>
  /** What changed, as the screens call it: `capacityMax` is « Capacité maximale ». */
  fields: Readonly<Record<string, string>>
  /** What the codes that a field holds are called: `portal` `owners` is « propriétaires ». */
  values?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** The words of several parts together. */
export const wordsOf = (...parts: readonly HistoryWords[]): HistoryWords => ({
  subjects: Object.assign({}, ...parts.map(({ subjects }) => subjects)),
  verbs: Object.assign({}, ...parts.map(({ verbs }) => verbs)),
  fields: Object.assign({}, ...parts.map(({ fields }) => fields)),
  values: Object.assign({}, ...parts.map(({ values }) => values)),
})

/** Names as persons bear them today; empty for nobody, and for persons erased since. */
interface Named {
  authorFirstName: string | null
  authorLastName: string | null
  principalFirstName: string | null
  principalLastName: string | null
}

/** « Thomas Cazals, au nom de Camille Test »; the program where nobody did it. */
export function authorOfRow(row: Named): string {
  const who = [row.authorFirstName, row.authorLastName].filter(Boolean).join(' ') || 'Le programme'
  const principal = [row.principalFirstName, row.principalLastName].filter(Boolean).join(' ')
  return principal ? `${who}, au nom de ${principal}` : who
}
