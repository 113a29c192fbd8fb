import { Badge } from '../../../../../ui/cards.tsx'
import { formatDay, formatMoment } from '../../../../../ui/format.ts'
import type { Column } from '../../../../../ui/tables.tsx'
import { reminderPaths } from '../../behind/paths.ts'
import { deliveryNames, noAddress, stepNames } from '../../words.ts'
import type { SentReminder } from '../store.ts'

interface Around {
  slug: string
  timeZone: string
  mayReadMails: boolean
}

/** When it was sent, what it listed, what became of it. */
export const reminderColumns = (
  { slug, timeZone, mayReadMails }: Around,
  sort?: Column<SentReminder>['sort'],
): Column<SentReminder>[] => [
  {
    header: 'Date',
    main: true,
    sort,
    cell: ({ sentAt, mailId }) =>
      mailId !== null && mayReadMails ? (
        <a href={reminderPaths.mail(slug, mailId)}>{formatMoment(sentAt, timeZone)}</a>
      ) : (
        formatMoment(sentAt, timeZone)
      ),
  },
  {
    header: 'Hébergements',
    cell: ({ lodgings }) => (
      <ul>
        {lodgings.map(({ name, step, leavesOn }) => (
          <li>
            {name} : {stepNames[step].toLowerCase()}
            {step !== 'behind' && leavesOn && ` (${formatDay(leavesOn)})`}
          </li>
        ))}
      </ul>
    ),
  },
  { header: 'Envoyé par', cell: ({ byStaff }) => (byStaff ? 'Une personne du réseau' : 'Le programme, la nuit') },
  {
    header: 'Courriel',
    cell: ({ mailState }) =>
      mailState === null || mailState === 'failed' ? (
        <Badge look="refused">{mailState ? deliveryNames[mailState] : noAddress}</Badge>
      ) : (
        <Badge look={mailState === 'waiting' ? 'waiting' : 'accepted'}>{deliveryNames[mailState]}</Badge>
      ),
  },
  {
    header: 'Confirmé par le lien',
    cell: ({ confirmedAt }) => (confirmedAt ? formatMoment(confirmedAt, timeZone) : '–'),
  },
]
