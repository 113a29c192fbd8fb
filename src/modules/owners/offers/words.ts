import type { StateNames } from '../../../core/content/items/pages/parts.tsx'
import { type ItemState, stateOf } from '../../../core/content/items/rules.ts'

export const offerStates = ['publie', 'a-venir', 'passe', 'brouillon', 'ferme'] as const

export const offerStateNames: StateNames = {
  brouillon: 'Brouillon',
  'a-venir': 'À venir',
  publie: 'En cours',
  passe: 'Passée',
  ferme: 'Fermée',
}

interface Dated {
  closedAt: unknown
  publishedAt: unknown
  validFromOn: Temporal.PlainDate
  validUntilOn: Temporal.PlainDate
}

/** OWN-51: shown on its days only, both included. */
export const offerState = (offer: Dated, today: Temporal.PlainDate): ItemState =>
  stateOf(offer, today, { from: offer.validFromOn, until: offer.validUntilOn })

export const offerNotices: Record<string, string> = {
  cree: "L'offre a été créée.",
  enregistre: "L'offre a été enregistrée.",
  publie: "L'offre est publiée : les propriétaires la voient aux jours où elle est valable.",
  retire: "L'offre est de nouveau un brouillon : les propriétaires ne la voient plus.",
  ferme: "L'offre est fermée : les propriétaires ne la voient plus.",
  rouvert: "L'offre est rouverte.",
}

export const offerLabels = {
  partner: 'Partenaire',
  title: 'Titre',
  body: 'Texte',
  validFromOn: 'Premier jour',
  validUntilOn: 'Dernier jour',
  link: 'Lien',
}
