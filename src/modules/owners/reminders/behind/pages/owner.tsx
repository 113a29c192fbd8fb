import { Breadcrumb } from '../../../../../ui/breadcrumb.tsx'
import { Badge } from '../../../../../ui/cards.tsx'
import { Empty } from '../../../../../ui/empty.tsx'
import { LinkButton, SubmitButton } from '../../../../../ui/fields.tsx'
import { ButtonForm } from '../../../../../ui/form.tsx'
import { formatDay } from '../../../../../ui/format.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading, Section } from '../../../../../ui/heading.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { DataTable } from '../../../../../ui/tables.tsx'
import { fullNameOf } from '../../../directory/owners/rules.ts'
import type { OwnerRow } from '../../../directory/owners/store.ts'
import { lodgingPaths, ownerPaths } from '../../../directory/paths.ts'
import type { PlanningDemands } from '../../../settings/rules.ts'
import type { RemindedOwner } from '../../owners.ts'
import { reminderColumns } from '../../sent/pages/reminders.tsx'
import type { SentReminder } from '../../sent/store.ts'
import type { OwnPlanning } from '../../store.ts'
import { latenessInWords } from '../../words.ts'
import { reminderPaths } from '../paths.ts'

interface OwnerReminderPageProps {
  frame: Frame
  slug: string
  timeZone: string
  token: string
  today: Temporal.PlainDate
  demands: PlanningDemands
  row: OwnerRow
  owner: RemindedOwner
  plannings: OwnPlanning[]
  /** The mail as it would leave now; null where everything is up to date. */
  preview: { subject: string; text: string } | null
  sent: SentReminder[]
  may: { readMails: boolean; readDirectory: boolean }
}

/** One owner: what is behind, what a reminder would say, what was sent. */
export const OwnerReminderPage = (props: OwnerReminderPageProps) => {
  const { frame, slug, row, sent, may, timeZone } = props
  const name = fullNameOf(row)
  return (
    <Page frame={frame} title={`Rappels : ${name}`}>
      <Breadcrumb links={[{ label: 'Rappels', href: reminderPaths.list(slug) }]} current={name} />
      <Heading title={`Rappels : ${name}`} lead={row.owner.code}>
        {may.readDirectory && (
          <LinkButton href={ownerPaths.one(slug, row.owner.id)} icon="users">
            Voir sa fiche
          </LinkButton>
        )}
      </Heading>
      <Plannings {...props} />
      <Sending {...props} />
      <Section title="Rappels envoyés">
        <DataTable
          caption="Rappels envoyés à ce propriétaire"
          rows={sent}
          columns={reminderColumns({ slug, timeZone, mayReadMails: may.readMails })}
          empty={<Empty title="Aucun rappel pour l'instant" icon="mail" />}
        />
      </Section>
    </Page>
  )
}

const Plannings = ({ slug, plannings, demands, today, may }: OwnerReminderPageProps) => (
  <Section title="Ses plannings">
    <DataTable
      caption="Plannings de ce propriétaire"
      rows={plannings}
      empty={<Empty title="Aucun hébergement ouvert" icon="bed" />}
      columns={[
        {
          header: 'Hébergement',
          main: true,
          cell: ({ lodgingId, name }) =>
            may.readDirectory ? <a href={lodgingPaths.one(slug, lodgingId)}>{name}</a> : name,
        },
        {
          header: 'Dernière mise à jour',
          cell: ({ confirmedOn }) => (confirmedOn ? formatDay(confirmedOn) : 'Jamais'),
        },
        {
          header: 'État',
          cell: (planning) => {
            const late = latenessInWords(planning, demands, today)
            return late ? (
              <>
                <Badge look="waiting">En retard</Badge> {late}
              </>
            ) : (
              <Badge look="accepted">À jour</Badge>
            )
          },
        },
        { header: 'Recherches par dates', cell: searchesInWords },
      ]}
    />
  </Section>
)

function searchesInWords({ leftSearchesOn, isFound, searchableUntil, notice }: OwnPlanning): string {
  if (leftSearchesOn) return `Sorti le ${formatDay(leftSearchesOn)}`
  if (!isFound) return 'Pas trouvé par dates'
  if (!searchableUntil) return 'Trouvé'
  return notice?.leavesOn.equals(searchableUntil)
    ? `Prévenu : sortie le ${formatDay(searchableUntil)}`
    : `Trouvé, confirmé jusqu'au ${formatDay(searchableUntil.subtract({ days: 1 }))}`
}

const Sending = ({ slug, token, row, owner, preview }: OwnerReminderPageProps) => {
  if (!preview) return <p>Tous ses plannings sont à jour : il n'y a rien à rappeler.</p>
  if (owner.accountId === null) {
    return (
      <Section title="Envoyer un rappel">
        <p>Ce propriétaire n'a pas d'adresse électronique : aucun rappel ne peut lui être envoyé. Appelez-le.</p>
      </Section>
    )
  }
  return (
    <Section title="Envoyer un rappel">
      <p>
        {owner.lastToldOn
          ? `Le dernier message lui a été envoyé le ${formatDay(owner.lastToldOn)}.`
          : 'Aucun rappel ne lui a encore été envoyé.'}{' '}
        Voici ce qu'il recevra, à {owner.email} :
      </p>
      <p>
        <strong>{preview.subject}</strong>
      </p>
      <pre class="mail-text">{preview.text}</pre>
      <ButtonForm action={reminderPaths.sending(slug, row.owner.id)} token={token}>
        <SubmitButton icon="send">Envoyer un rappel maintenant</SubmitButton>
      </ButtonForm>
    </Section>
  )
}
