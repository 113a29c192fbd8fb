import type { List } from '../../../../platform/documents/list.ts'
import type { BehindOwner } from './store.ts'

/** Who is behind, for readers: XLSX, CSV, PDF. */
export const behindList = (
  rows: readonly BehindOwner[],
  lastSent: ReadonlyMap<number, { sentOn: Temporal.PlainDate }>,
  subtitle: string,
): List<BehindOwner> => ({
  title: 'Plannings en retard',
  subtitle,
  columns: [
    { header: 'Code', weight: 1.2, value: ({ code }) => code },
    { header: 'Département', weight: 0.7, value: ({ departmentCode }) => departmentCode },
    { header: 'Nom', weight: 1.2, value: ({ lastName }) => lastName },
    { header: 'Prénom', value: ({ firstName }) => firstName },
    { header: 'Téléphone', weight: 1.1, value: ({ phone }) => phone },
    { header: 'Hébergements en retard', weight: 2.5, value: ({ lodgingNames }) => lodgingNames.join(', ') },
    { header: 'Dernière mise à jour', value: ({ never, oldestOn }) => (never ? 'Jamais' : oldestOn) },
    { header: 'Sortis des recherches', weight: 0.8, value: ({ left }) => left },
    { header: 'Sortie prévue le', value: ({ leavesOn }) => leavesOn },
    { header: 'Dernier rappel', value: ({ providerId }) => lastSent.get(providerId)?.sentOn ?? null },
  ],
  rows,
})
