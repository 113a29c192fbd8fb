import { ItemListPage, type ItemListProps } from '../../../../core/content/items/pages/list.tsx'
import { StateBadge, sortBy } from '../../../../core/content/items/pages/parts.tsx'
import { LinkButton } from '../../../../ui/buttons.tsx'
import { formatCount, formatShortDate } from '../../../../ui/format.ts'
import { offerPaths } from '../paths.ts'
import type { OfferQuery, OfferRow } from '../store.ts'
import { offerState, offerStateNames, offerStates } from '../words.ts'

export const OffersPage = (props: ItemListProps<OfferRow, OfferQuery>) => {
  const { slug, query, today, total } = props
  const list = offerPaths.list(slug)
  const sort = sortBy(list, query)
  return (
    <ItemListPage
      {...props}
      title="Offres privilèges"
      lead={`${formatCount(total, 'offre', 'offres')} de vos partenaires, celles à venir et passées comprises.`}
      icon="gift"
      list={list}
      exportOf={(format) => offerPaths.export(slug, format)}
      hint="Partenaire, mots du titre"
      states={offerStates}
      names={offerStateNames}
      words={{ none: 'Aucune offre pour ce choix', all: 'Voir toutes les offres', first: 'Ajoutez la première.' }}
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
    >
      <LinkButton href={offerPaths.creation(slug)} icon="plus" look="primary">
        Ajouter une offre
      </LinkButton>
    </ItemListPage>
  )
}
