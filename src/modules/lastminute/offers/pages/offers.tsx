import { Badge } from '../../../../ui/cards.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { DangerButton, LinkButton, SecondaryButton } from '../../../../ui/fields.tsx'
import { ButtonForm } from '../../../../ui/form.tsx'
import { formatNumber } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { DataTable } from '../../../../ui/tables.tsx'
import { memberPaths, offerPaths } from '../../paths.ts'
import type { Offer } from '../store.ts'

type Row = Offer & { members: number }

interface OffersPageProps {
  frame: Frame
  slug: string
  rows: Row[]
  token: string
  /** False for whoever follows some départements only. */
  mayChange: boolean
}

/** LAST-13: which offers let their members use the tool. */
export const OffersPage = ({ frame, slug, rows, token, mayChange }: OffersPageProps) => (
  <Page frame={frame} title="Offres des adhérents">
    <Heading
      title="Offres des adhérents"
      lead="Seuls les hébergeurs dont l'offre comprend la dernière minute utilisent l'outil et paraissent."
    >
      {mayChange && (
        <LinkButton href={offerPaths.creation(slug)} icon="plus" look="primary">
          Ajouter une offre
        </LinkButton>
      )}
    </Heading>
    {!mayChange && (
      <p>
        Les offres valent pour tout l'office : pour en changer une, demandez à un collègue qui suit tous les
        départements.
      </p>
    )}
    <DataTable
      caption="Offres des adhérents"
      rows={rows}
      empty={<Empty title="Aucune offre : personne ne peut utiliser l'outil. Ajoutez la première." icon="star" />}
      columns={[
        {
          header: 'Nom',
          main: true,
          cell: (row) => (
            <>
              {mayChange ? <a href={offerPaths.one(slug, row.id)}>{row.name}</a> : row.name}{' '}
              {row.closedAt && <Badge look="refused">Fermée</Badge>}
            </>
          ),
        },
        { header: 'Code', cell: ({ code }) => code },
        { header: 'Dernière minute', cell: ({ entitled }) => (entitled ? 'Comprise' : 'Non comprise') },
        {
          header: 'Hébergeurs',
          numeric: true,
          cell: ({ id, members }) => <a href={`${memberPaths.list(slug)}?offre=${id}`}>{formatNumber(members)}</a>,
        },
        ...(mayChange
          ? [{ header: 'Fermer ou rouvrir', actions: true, cell: (row: Row) => <Closing {...{ slug, row, token }} /> }]
          : []),
      ]}
    />
  </Page>
)

const Closing = ({ slug, row, token }: { slug: string; row: Row; token: string }) =>
  row.closedAt ? (
    <ButtonForm action={offerPaths.reopening(slug, row.id)} token={token}>
      <SecondaryButton small icon="undo">
        Rouvrir<span class="sr-only"> {row.name}</span>
      </SecondaryButton>
    </ButtonForm>
  ) : (
    <ButtonForm action={offerPaths.closure(slug, row.id)} token={token}>
      <DangerButton small icon="ban" confirm={`Fermer ${row.name} ? Ses hébergeurs ne paraissent plus.`}>
        Fermer<span class="sr-only"> {row.name}</span>
      </DangerButton>
    </ButtonForm>
  )
