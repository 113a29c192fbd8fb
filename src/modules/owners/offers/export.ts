import type { List } from '../../../platform/documents/list.ts'
import type { OfferRow } from './store.ts'
import { offerState, offerStateNames } from './words.ts'

/** The list of offers for readers: XLSX, CSV, PDF. */
export const offersList = (rows: readonly OfferRow[], today: Temporal.PlainDate, subtitle: string): List<OfferRow> => ({
  title: 'Offres privilèges',
  subtitle,
  columns: [
    { header: 'Partenaire', weight: 1.5, value: ({ offer }) => offer.partner },
    { header: 'Titre', weight: 3, value: ({ offer }) => offer.title },
    { header: 'Premier jour', value: ({ offer }) => offer.validFromOn },
    { header: 'Dernier jour', value: ({ offer }) => offer.validUntilOn },
    { header: 'État', value: ({ offer }) => offerStateNames[offerState(offer, today)] },
    { header: 'Lien', screenOnly: true, value: ({ offer }) => offer.link },
    { header: 'Fichier', screenOnly: true, value: ({ file }) => file?.name ?? '' },
    { header: 'Texte', screenOnly: true, value: ({ offer }) => offer.body },
  ],
  rows,
})
