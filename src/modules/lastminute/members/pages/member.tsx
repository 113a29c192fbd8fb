import { directoryNames } from '../../../../core/directory/words.ts'
import { HistoryTable } from '../../../../core/history/pages/history-table.tsx'
import type { HistoryRow } from '../../../../core/history/store.ts'
import { AboutPerson } from '../../../../core/personal-data/pages/about-person.tsx'
import { Breadcrumb } from '../../../../ui/breadcrumb.tsx'
import { Actions } from '../../../../ui/buttons.tsx'
import { Facts } from '../../../../ui/cards.tsx'
import { DangerButton, LinkButton, SecondaryButton } from '../../../../ui/fields.tsx'
import { ButtonForm } from '../../../../ui/form.tsx'
import { formatMoment, formatPhone, phoneHref, typography } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading, Section } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { historyWords } from '../../history-words.ts'
import type { Member } from '../../hosts/members.ts'
import { gridPaths, memberPaths } from '../../paths.ts'
import { elsewhereSentence } from '../rules.ts'
import { StandingBadge } from './members.tsx'

export interface MemberPageProps {
  frame: Frame
  slug: string
  timeZone: string
  token: string
  member: Member
  /** Other open establishments under the same account. */
  sharing: { providerId: number; name: string }[]
  types: { id: number; name: string }[]
  /** Whether the reader follows all that the account opens. */
  mayGiveCode: boolean
  /** Whether the reader keeps the directory, and with it what is held of persons. */
  keepsDirectory: boolean
  history: HistoryRow[]
}

/** LAST-20: one member, and all that the office does about it. */
export function MemberPage(props: MemberPageProps) {
  const { frame, slug, timeZone, member, history, types } = props
  return (
    <Page frame={frame} title={member.name}>
      <Breadcrumb links={[{ label: 'Hébergeurs', href: memberPaths.list(slug) }]} current={member.code} />
      <Heading
        title={member.name}
        lead={
          <>
            {member.kind}, {member.municipalityName} <StandingBadge member={member} />
          </>
        }
      >
        {!member.closedAt && member.entitled && (
          <LinkButton href={gridPaths.nights(slug, member.providerId)} icon="calendar" look="primary">
            Déclarer ses nuits
          </LinkButton>
        )}
        {!member.erasedAt && (
          <LinkButton href={memberPaths.edition(slug, member.providerId)} icon="pencil">
            Modifier
          </LinkButton>
        )}
      </Heading>
      <MemberFacts {...props} />
      {member.closedAt ? <Reopening {...props} /> : <Open {...props} />}
      {props.keepsDirectory && !member.erasedAt && <AboutPerson slug={slug} providerId={member.providerId} />}
      <Section title="Historique" id="historique">
        <HistoryTable rows={history} timeZone={timeZone} words={historyWords} nameOf={directoryNames(types)} />
      </Section>
    </Page>
  )
}

const MemberFacts = ({ slug, member, sharing }: MemberPageProps) => (
  <Facts
    items={[
      { label: 'Téléphone', value: <a href={phoneHref(member.phone)}>{formatPhone(member.phone)}</a> },
      {
        label: 'Adresse électronique',
        value: member.identifier && <a href={`mailto:${member.identifier}`}>{member.identifier}</a>,
      },
      { label: 'Code', value: member.code },
      { label: 'Offre', value: member.offerName ?? 'Aucune' },
      { label: 'Mot de passe', value: member.hasPassword ? 'Choisi' : 'Pas encore choisi' },
      {
        label: 'Propriétaire',
        value: member.providerKind === 'owner' && 'Tient aussi un planning de propriétaire, sous le même code',
      },
      {
        label: 'Même compte',
        value:
          sharing.length > 0 &&
          sharing.map(({ providerId, name }, index) => (
            <>
              {index > 0 && ', '}
              <a href={memberPaths.one(slug, providerId)}>{name}</a>
            </>
          )),
      },
    ].map((fact) => ({ ...fact, value: fact.value === false ? '' : fact.value }))}
  />
)

const Open = (props: MemberPageProps) => {
  const { slug, member, token, mayGiveCode } = props
  return (
    <>
      <Section title="Mot de passe">
        <p>
          {typography(
            "Aucun mot de passe ne part par courriel. Donnez un code de vive voix, au comptoir ou au téléphone : l'hébergeur le tape à « J'ai un code », puis choisit son mot de passe. Un nouveau code met fin au précédent.",
          )}
        </p>
        {mayGiveCode ? (
          <ButtonForm action={memberPaths.code(slug, member.providerId)} token={token}>
            <SecondaryButton icon="key">Donner un code</SecondaryButton>
          </ButtonForm>
        ) : (
          <p>{elsewhereSentence}</p>
        )}
      </Section>
      <Suspension {...props} />
      <Section title="Fermer cet hébergeur">
        <p>Il quitte la recherche et son espace. Rien n'est effacé : vous pourrez le rouvrir.</p>
        <ButtonForm action={memberPaths.closure(slug, member.providerId)} token={token}>
          <DangerButton icon="ban" confirm={`Fermer ${member.name} ? Il quitte aussitôt la recherche.`}>
            Fermer l'hébergeur
          </DangerButton>
        </ButtonForm>
      </Section>
    </>
  )
}

const Suspension = ({ slug, timeZone, member }: MemberPageProps) =>
  member.suspendedAt ? (
    <Section title="Hébergeur suspendu">
      <p>
        {typography(
          `Depuis le ${formatMoment(member.suspendedAt, timeZone)}, pour cette raison, qu'il lit : « ${member.suspendedFor} »`,
        )}
      </p>
      <Actions>
        <LinkButton href={memberPaths.readmission(slug, member.providerId)} icon="undo">
          Réadmettre
        </LinkButton>
        <LinkButton href={memberPaths.suspension(slug, member.providerId)} look="quiet">
          Changer la raison
        </LinkButton>
      </Actions>
    </Section>
  ) : (
    <Section title="Suspendre cet hébergeur">
      <p>
        En cas d'abus ou de danger pour l'outil : il ne paraît plus et lit pourquoi, jusqu'à ce que vous le réadmettiez.
      </p>
      <Actions>
        <LinkButton href={memberPaths.suspension(slug, member.providerId)} icon="ban">
          Suspendre
        </LinkButton>
      </Actions>
    </Section>
  )

const Reopening = ({ slug, timeZone, member, token }: MemberPageProps) => (
  <Section title="Hébergeur fermé">
    <p>{member.closedAt && `Depuis le ${formatMoment(member.closedAt, timeZone)}. Il ne peut plus se connecter.`}</p>
    {member.erasedAt ? (
      <p>Ses données ont été effacées le {formatMoment(member.erasedAt, timeZone)}.</p>
    ) : (
      <ButtonForm action={memberPaths.reopening(slug, member.providerId)} token={token}>
        <SecondaryButton icon="undo">Rouvrir l'hébergeur</SecondaryButton>
      </ButtonForm>
    )}
  </Section>
)
