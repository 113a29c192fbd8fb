import type { DeedRow } from '../../../core/accounts/administrators/history/store.ts'
import { administrationZone } from '../../../core/accounts/administrators/rules.ts'
import type { List } from '../../../platform/documents/list.ts'
import { formatMoment } from '../../../ui/format.ts'
import { authorOf, detailsOf, verbOf } from './words.ts'

/** What administrators did, for readers: XLSX, CSV, PDF. */
export const deedsList = (rows: readonly DeedRow[], subtitle: string): List<DeedRow> => ({
  title: "Historique de l'administration",
  subtitle,
  columns: [
    { header: 'Quand', weight: 1.5, value: ({ at }) => formatMoment(at, administrationZone) },
    { header: 'Quoi', weight: 1.5, value: verbOf },
    { header: 'Structure', value: ({ organizationName }) => organizationName },
    { header: 'Qui', value: authorOf },
    { header: 'Détail', screenOnly: true, value: (row) => detailsOf(row).join(' ; ') },
  ],
  rows,
})
