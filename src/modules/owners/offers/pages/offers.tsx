import { isItemListFiltered, itemListAddress, itemsPerPage } from '../../../../core/content/items/list.ts'
import { ItemFilter, StateBadge, sortBy } from '../../../../core/content/items/pages/parts.tsx'
import { LinkButton } from '../../../../ui/buttons.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { formatCount, formatShortDate } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { DataTable, ExportLinks, exportLinks, Pagination } from '../../../../ui/tables.tsx'
import { offerPaths } from '../paths.ts'
import type { OfferQuery, OfferRow } from '../store.ts'
import { offerState, offerStateNames, offerStates } from '../words.ts'

interface OffersPageProps {
  frame: Frame
  slug: string
  query: OfferQuery
  today: Temporal.PlainDate
  rows: OfferRow[]
  total: number
}

export const OffersPage = ({ frame, slug, query, today, rows, total }: OffersPageProps) => {
  const list = offerPaths.list(slug)
  const sort = sortBy(list, query)
  return (
    <Page frame={frame} title="Offres privilèges" width="wide">
      <Heading
        title="Offres privilèges"
        lead={`${formatCount(total, 'offre', 'offres')} de vos partenaires, celles à venir et passées comprises.`}
      >
        <LinkButton href={offerPaths.creation(slug)} icon="plus" look="primary">
          Ajouter une offre
        </LinkButton>
      </Heading>
      <ItemFilter {...{ list, query }} hint="Partenaire, mots du titre" states={offerStates} names={offerStateNames} />
      <DataTable
        caption="Offres privilèges"
        rows={rows}
        empty={
          <Empty title="Aucune offre pour ce choix" icon="gift">
            {isItemListFiltered(query) ? <a href={list}>Voir toutes les offres</a> : <p>Ajoutez la première.</p>}
          </Empty>
        }
        columns={[
          {
            header: 'Titre',
            main: true,
            sort: sort('titre'),
            cell: ({ offer }) => <a href={offerPaths.one(slug, offer.id)}>{offer.title}</a>,
          },
          { header: 'Partenaire', sort: sort('partenaire'), cell: ({ offer }) => offer.partner },
          { header: 'Premier jour', sort: sort('debut'), cell: ({ offer }) => formatShortDate(offer.validFromOn) },
          { header: 'Dernier jour', sort: sort('fin'), cell: ({ offer }) => formatShortDate(offer.validUntilOn) },
          {
            header: 'État',
            cell: ({ offer }) => <StateBadge state={offerState(offer, today)} names={offerStateNames} />,
          },
        ]}
      />
      <Pagination
        page={query.page}
        pages={Math.max(1, Math.ceil(total / itemsPerPage))}
        href={(number) => itemListAddress(list, query, { page: number })}
      />
      <ExportLinks links={exportLinks((format) => itemListAddress(offerPaths.export(slug, format), query))} />
    </Page>
  )
}
