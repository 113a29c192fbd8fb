import { type Equipment, equipmentNames } from '../../../../../core/directory/rules.ts'
import { directoryNames } from '../../../../../core/directory/words.ts'
import { HistoryTable } from '../../../../../core/history/pages/history-table.tsx'
import type { HistoryRow } from '../../../../../core/history/store.ts'
import { department, departmentLabel } from '../../../../../core/reference/departments.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb.tsx'
import { Badge, Facts } from '../../../../../ui/cards.tsx'
import { DangerButton, LinkButton, SecondaryButton } from '../../../../../ui/fields.tsx'
import { ButtonForm } from '../../../../../ui/form.tsx'
import { formatDay, formatMoment, formatMoney } from '../../../../../ui/format.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading, Section } from '../../../../../ui/heading.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { standingInWords } from '../../../confirmations/pages/unchanged.tsx'
import { historyWords } from '../../../history-words.ts'
import { officeAlbumPaths } from '../../../photos/paths.ts'
import { lodgingPaths, ownerPaths } from '../../paths.ts'
import type { LodgingRow } from '../store.ts'

interface LodgingPageProps {
  frame: Frame
  slug: string
  timeZone: string
  token: string
  /** The list as it was when the reader came from there. */
  listHref: string
  row: LodgingRow
  history: HistoryRow[]
  types: { id: number; name: string }[]
}

export const LodgingPage = ({ frame, slug, timeZone, token, row, history, types, listHref }: LodgingPageProps) => {
  const { lodging } = row
  return (
    <Page frame={frame} title={lodging.name}>
      <Breadcrumb links={[{ label: 'Hébergements', href: listHref }]} current={lodging.approvalNumber} />
      <Heading
        title={lodging.name}
        lead={`${lodging.approvalNumber} · ${lodging.municipalityName} (${lodging.departmentCode})`}
      >
        <LinkButton href={lodgingPaths.edition(slug, lodging.id)} icon="pencil" look="primary">
          Modifier
        </LinkButton>
        <LinkButton href={officeAlbumPaths(slug, lodging.id).album} icon="camera">
          Photos
        </LinkButton>
        <LinkButton href={`/${slug}/hebergements/${lodging.id}`} icon="eye">
          Voir la fiche publique
        </LinkButton>
      </Heading>
      {lodging.closedAt && <Closed slug={slug} timeZone={timeZone} token={token} row={row} />}
      <LodgingFacts slug={slug} timeZone={timeZone} row={row} />
      {lodging.description && (
        <Section title="Description">
          {lodging.description.split('\n').map((paragraph) => paragraph && <p>{paragraph}</p>)}
        </Section>
      )}
      {!lodging.closedAt && (
        <Section title="Fermer cet hébergement">
          <p>Il quitte le site et les recherches. Rien n'est effacé : vous pourrez le rouvrir.</p>
          <ButtonForm action={lodgingPaths.closure(slug, lodging.id)} token={token}>
            <DangerButton
              icon="ban"
              confirm={`Fermer « ${lodging.name} » ? Il quitte aussitôt le site et les recherches.`}
            >
              Fermer l'hébergement
            </DangerButton>
          </ButtonForm>
        </Section>
      )}
      <Section title="Historique">
        <HistoryTable rows={history} timeZone={timeZone} words={historyWords} nameOf={directoryNames(types)} />
      </Section>
    </Page>
  )
}

type PartProps = Pick<LodgingPageProps, 'slug' | 'timeZone' | 'row'>

const Closed = ({ slug, timeZone, token, row }: PartProps & { token: string }) => (
  <Section title="Hébergement fermé">
    <p>
      <Badge look="refused">Fermé</Badge>{' '}
      {row.lodging.closedAt && `Depuis le ${formatMoment(row.lodging.closedAt, timeZone)}. Il n'est plus sur le site.`}
    </p>
    {row.ownerClosedAt ? (
      <p>
        Son propriétaire est fermé lui aussi : <a href={ownerPaths.one(slug, row.lodging.providerId)}>rouvrez-le</a>{' '}
        d'abord.
      </p>
    ) : (
      <ButtonForm action={lodgingPaths.reopening(slug, row.lodging.id)} token={token}>
        <SecondaryButton icon="undo">Rouvrir l'hébergement</SecondaryButton>
      </ButtonForm>
    )}
  </Section>
)

const shownWords = (shown: boolean | null) => (shown === null ? 'Pas encore choisi' : shown ? 'Oui' : 'Non')

const LodgingFacts = ({ slug, timeZone, row: { lodging, typeName, typeCode, ownerCode, person } }: PartProps) => {
  const inDepartment = department(lodging.departmentCode)
  const price = (cents: number | null) => (cents === null ? undefined : formatMoney(cents, { round: true }))
  const day = lodging.priceValidUntilOn
  return (
    <Facts
      items={[
        {
          label: 'Propriétaire',
          value: (
            <a href={ownerPaths.one(slug, lodging.providerId)}>
              {[person.civility, person.firstName, person.lastName].filter(Boolean).join(' ')} ({ownerCode})
            </a>
          ),
        },
        { label: 'Type', value: `${typeName} (${typeCode})` },
        { label: 'Commune', value: `${lodging.municipalityName} (INSEE ${lodging.municipalityCode})` },
        { label: 'Département', value: inDepartment ? departmentLabel(inDepartment) : lodging.departmentCode },
        {
          label: 'Position',
          value: lodging.latitude === null ? 'Celle de la commune' : `${lodging.latitude} ; ${lodging.longitude}`,
        },
        { label: 'Capacité', value: `de ${lodging.capacityMin} à ${lodging.capacityMax} personnes` },
        { label: 'Clés', value: String(lodging.keys) },
        { label: 'Prix minimal à la semaine', value: price(lodging.weekPriceMinCents) },
        { label: 'Prix maximal à la semaine', value: price(lodging.weekPriceMaxCents) },
        { label: 'Commentaire sur le prix', value: lodging.priceComment },
        { label: "Tarif valable jusqu'au", value: day ? formatDay(day) : undefined },
        {
          label: 'Équipements',
          value: lodging.equipment.map((code) => equipmentNames[code as Equipment] ?? code).join(', '),
        },
        { label: 'Planning affiché sur le site', value: shownWords(lodging.planningShown) },
        {
          label: 'Planning mis à jour',
          value: lodging.planningUpdatedAt ? formatMoment(lodging.planningUpdatedAt, timeZone) : 'Jamais',
        },
        { label: 'Recherches par dates', value: standingInWords(lodging) },
      ]}
    />
  )
}
