import { HistoryTable } from '../../../../../core/history/pages/history-table.tsx'
import type { HistoryRow } from '../../../../../core/history/store.ts'
import { AboutPerson } from '../../../../../core/personal-data/pages/about-person.tsx'
import { department, departmentLabel } from '../../../../../core/reference/departments.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb.tsx'
import { Badge, Facts } from '../../../../../ui/cards.tsx'
import { Empty } from '../../../../../ui/empty.tsx'
import { DangerButton, LinkButton, SecondaryButton } from '../../../../../ui/fields.tsx'
import { ButtonForm } from '../../../../../ui/form.tsx'
import { formatMoment, formatPhone, phoneHref } from '../../../../../ui/format.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading, Section } from '../../../../../ui/heading.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { DataTable } from '../../../../../ui/tables.tsx'
import { historyWords } from '../../../history-words.ts'
import type { LodgingRow } from '../../lodgings/store.ts'
import { lodgingPaths, ownerPaths } from '../../paths.ts'
import { fullNameOf } from '../rules.ts'
import type { OwnerRow } from '../store.ts'

interface OwnerPageProps {
  frame: Frame
  slug: string
  timeZone: string
  token: string
  /** The list as it was when the reader came from there. */
  listHref: string
  row: OwnerRow
  lodgings: LodgingRow[]
  history: HistoryRow[]
  /** The address of « Agir en son nom », absent for those who may not. */
  delegation: string | undefined
  /** The address of what reminds this owner, absent for those who may not. */
  reminders: string | undefined
}

export const OwnerPage = (props: OwnerPageProps) => {
  const { frame, slug, timeZone, token, row, lodgings, history } = props
  const name = fullNameOf(row)
  return (
    <Page frame={frame} title={name}>
      <Breadcrumb links={[{ label: 'Propriétaires', href: props.listHref }]} current={row.owner.code} />
      <Heading title={name} lead={row.owner.code}>
        {!row.person.erasedAt && (
          <LinkButton href={ownerPaths.edition(slug, row.owner.id)} icon="pencil" look="primary">
            Modifier
          </LinkButton>
        )}
        {props.reminders && !row.owner.closedAt && (
          <LinkButton href={props.reminders} icon="bell">
            Rappels
          </LinkButton>
        )}
        {props.delegation && !row.owner.closedAt && (
          <ButtonForm action={props.delegation} token={token}>
            <SecondaryButton icon="user-check">Agir en son nom</SecondaryButton>
          </ButtonForm>
        )}
      </Heading>
      {row.owner.closedAt && (
        <Section title="Propriétaire fermé">
          <p>
            <Badge look="refused">Fermé</Badge> Depuis le {formatMoment(row.owner.closedAt, timeZone)}. Il ne peut plus
            se connecter.
          </p>
          {row.person.erasedAt ? (
            <p>Ses données ont été effacées le {formatMoment(row.person.erasedAt, timeZone)}.</p>
          ) : (
            <ButtonForm action={ownerPaths.reopening(slug, row.owner.id)} token={token}>
              <SecondaryButton icon="undo">Rouvrir le propriétaire</SecondaryButton>
            </ButtonForm>
          )}
        </Section>
      )}
      <OwnerFacts row={row} timeZone={timeZone} />
      <Section title="Hébergements">
        <OwnLodgings slug={slug} lodgings={lodgings} />
        {!row.owner.closedAt && (
          <LinkButton
            href={`${lodgingPaths.creation(slug)}?proprietaire=${encodeURIComponent(row.owner.code)}`}
            icon="plus"
          >
            Ajouter un hébergement
          </LinkButton>
        )}
      </Section>
      {!row.owner.closedAt && <Credentials slug={slug} row={row} token={token} />}
      {!row.owner.closedAt && <Closing slug={slug} row={row} token={token} name={name} />}
      {!row.person.erasedAt && <AboutPerson slug={slug} providerId={row.owner.id} />}
      <Section title="Historique">
        <HistoryTable rows={history} timeZone={timeZone} words={historyWords} />
      </Section>
    </Page>
  )
}

const OwnerFacts = ({ row, timeZone }: Pick<OwnerPageProps, 'row' | 'timeZone'>) => {
  const { person, account, owner } = row
  const inDepartment = department(owner.departmentCode)
  return (
    <Facts
      items={[
        { label: 'Département', value: inDepartment ? departmentLabel(inDepartment) : owner.departmentCode },
        { label: 'Identifiant', value: account.identifier },
        {
          label: 'Adresse électronique',
          value: account.email ? <a href={`mailto:${account.email}`}>{account.email}</a> : 'Aucune',
        },
        {
          label: 'Téléphone',
          value: person.phone && <a href={phoneHref(person.phone)}>{formatPhone(person.phone)}</a>,
        },
        { label: 'Adresse postale', value: person.address },
        {
          label: 'Mot de passe',
          value: account.passwordChosenAt
            ? `Choisi le ${formatMoment(account.passwordChosenAt, timeZone)}`
            : 'Pas encore choisi',
        },
      ]}
    />
  )
}

const OwnLodgings = ({ slug, lodgings }: Pick<OwnerPageProps, 'slug' | 'lodgings'>) => (
  <DataTable
    caption="Hébergements de ce propriétaire"
    rows={lodgings}
    empty={<Empty title="Aucun hébergement pour l'instant" icon="bed" />}
    columns={[
      {
        header: 'Nom',
        main: true,
        cell: ({ lodging }) => (
          <>
            <a href={lodgingPaths.one(slug, lodging.id)}>{lodging.name}</a>{' '}
            {lodging.closedAt && <Badge look="refused">Fermé</Badge>}
          </>
        ),
      },
      { header: 'Agrément', cell: ({ lodging }) => lodging.approvalNumber },
      { header: 'Commune', cell: ({ lodging }) => lodging.municipalityName },
    ]}
  />
)

const Credentials = ({ slug, row, token }: Pick<OwnerPageProps, 'slug' | 'row' | 'token'>) => (
  <Section title="Identifiants">
    {row.account.email ? (
      <>
        <p>
          Le message rappelle l'identifiant et contient un lien, valable 7 jours et une seule fois, pour choisir le mot
          de passe.
        </p>
        <ButtonForm action={ownerPaths.credentials(slug, row.owner.id)} token={token}>
          <SecondaryButton icon="send">Envoyer ses identifiants</SecondaryButton>
        </ButtonForm>
      </>
    ) : (
      <p>
        Ce propriétaire n'a pas d'adresse électronique : ajoutez-la par{' '}
        <a href={ownerPaths.edition(slug, row.owner.id)}>Modifier</a> pour lui envoyer ses identifiants.
      </p>
    )}
  </Section>
)

const Closing = ({ slug, row, token, name }: Pick<OwnerPageProps, 'slug' | 'row' | 'token'> & { name: string }) => (
  <Section title="Fermer ce propriétaire">
    <p>
      Il est aussitôt déconnecté, et ses hébergements quittent le site et les recherches. Rien n'est effacé : vous
      pourrez le rouvrir.
    </p>
    <ButtonForm action={ownerPaths.closure(slug, row.owner.id)} token={token}>
      <DangerButton
        icon="ban"
        confirm={`Fermer ${name} ? Ses hébergements quittent aussitôt le site et les recherches.`}
      >
        Fermer le propriétaire
      </DangerButton>
    </ButtonForm>
  </Section>
)
