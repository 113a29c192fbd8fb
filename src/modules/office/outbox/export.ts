import type { List } from '../../../platform/documents/list.ts'
import { formatMoment } from '../../../ui/format.ts'
import type { selectMails } from './store.ts'
import { stateNames } from './words.ts'

type Row = Awaited<ReturnType<typeof selectMails>>['rows'][number]

/** The list of mails for readers: XLSX, CSV, PDF. Their texts, which bear links, stay here. */
export const mailsList = (rows: readonly Row[], timeZone: string, subtitle: string): List<Row> => ({
  title: 'Courriels',
  subtitle,
  columns: [
    { header: 'Écrit le', weight: 1.5, value: (mail) => formatMoment(mail.writtenAt, timeZone) },
    { header: 'Destinataire', weight: 1.5, value: (mail) => mail.recipient },
    { header: 'Objet', weight: 2, value: (mail) => mail.subject },
    { header: 'État', value: (mail) => stateNames[mail.state] },
  ],
  rows,
})
