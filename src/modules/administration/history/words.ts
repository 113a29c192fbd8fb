import type { DeedRow } from '../../../core/accounts/administrators/history/store.ts'
import { describeChanges } from '../../../core/history/values.ts'
import { coreWords } from '../../../core/history-words.ts'

/** « Structure fermée »: who did it stands beside, so that « par l'administration de la plateforme » says nothing here. */
export const verbOf = ({ verb }: DeedRow) =>
  (coreWords.verbs[verb] ?? verb).replace(" par l'administration de la plateforme", '')

export const authorOf = ({ administratorName }: DeedRow) => administratorName ?? 'La ligne de commande'

export const detailsOf = ({ changes }: DeedRow) => describeChanges(coreWords, changes)
