import { runState } from '../../../core/progress/rules.ts'
import type { ShownRun } from '../../../core/progress/shown/store.ts'
import type { List } from '../../../platform/documents/list.ts'
import { formatMoment } from '../../../ui/format.ts'
import { nameOfRefused, type Refused, stateNames } from './words.ts'

/** The list of runs for readers: XLSX, CSV, PDF. */
export const runsList = (rows: readonly ShownRun[], timeZone: string, subtitle: string): List<ShownRun> => ({
  title: 'Travaux',
  subtitle,
  columns: [
    { header: 'Travail', weight: 2.5, value: ({ run }) => run.title },
    { header: 'Faits', value: ({ done }) => done },
    { header: 'Refusés', value: ({ refused }) => refused },
    { header: 'Restent', value: ({ waiting }) => waiting },
    { header: 'État', value: ({ run }) => stateNames[runState(run)] },
    { header: 'Par', weight: 1.5, value: ({ firstName, lastName }) => `${firstName} ${lastName}`.trim() },
    { header: 'Le', weight: 1.5, value: ({ run }) => formatMoment(run.askedAt, timeZone) },
  ],
  rows,
})

/** What a run did not do, and why. */
export const refusedList = (rows: readonly Refused[], subtitle: string): List<Refused> => ({
  title: 'Refus',
  subtitle,
  columns: [
    { header: 'Quoi', weight: 2, value: nameOfRefused },
    { header: 'Pourquoi', weight: 3, value: ({ refusal }) => refusal },
  ],
  rows,
})
