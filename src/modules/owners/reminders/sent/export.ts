import type { List } from '../../../../platform/documents/list.ts'
import { deliveryNames, noAddress, stepNames } from '../words.ts'
import type { SentReminder } from './store.ts'

/** Reminders sent, for readers: XLSX, CSV, PDF. */
export const sentList = (rows: readonly SentReminder[], timeZone: string, subtitle: string): List<SentReminder> => ({
  title: 'Rappels envoyés',
  subtitle,
  columns: [
    { header: 'Date', value: ({ sentOn }) => sentOn },
    { header: 'Code', weight: 1.2, value: ({ code }) => code },
    { header: 'Département', weight: 0.7, value: ({ departmentCode }) => departmentCode },
    { header: 'Nom', weight: 1.2, value: ({ lastName }) => lastName },
    { header: 'Prénom', value: ({ firstName }) => firstName },
    { header: 'Destinataire', weight: 2, value: ({ recipient }) => recipient ?? '' },
    {
      header: 'Hébergements',
      weight: 3,
      value: ({ lodgings }) => lodgings.map(({ name, step }) => `${name} (${stepNames[step]})`).join(', '),
    },
    { header: 'Courriel', value: ({ mailState }) => (mailState ? deliveryNames[mailState] : noAddress) },
    {
      header: 'Confirmé par le lien',
      value: ({ confirmedAt }) => confirmedAt?.toZonedDateTimeISO(timeZone).toPlainDate() ?? null,
    },
  ],
  rows,
})
