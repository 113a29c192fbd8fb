import type { StateNames } from '../../../core/content/items/pages/parts.tsx'
import { type ItemState, stateOf } from '../../../core/content/items/rules.ts'

export const newsStates = ['publie', 'a-venir', 'brouillon', 'ferme'] as const

export const newsStateNames: StateNames = {
  brouillon: 'Brouillon',
  'a-venir': 'À venir',
  publie: 'Publiée',
  passe: 'Passée',
  ferme: 'Fermée',
}

interface Dated {
  closedAt: unknown
  publishedAt: unknown
  publishedOn: Temporal.PlainDate
}

/** News are out from the day that they bear. */
export const newsState = (article: Dated, today: Temporal.PlainDate): ItemState =>
  stateOf(article, today, { from: article.publishedOn })

export const newsNotices: Record<string, string> = {
  cree: "L'actualité a été créée.",
  enregistre: "L'actualité a été enregistrée.",
  publie: "L'actualité est publiée : les propriétaires la voient sur leur accueil dès sa date.",
  retire: "L'actualité est de nouveau un brouillon : les propriétaires ne la voient plus.",
  ferme: "L'actualité est fermée : les propriétaires ne la voient plus.",
  rouvert: "L'actualité est rouverte.",
}

export const newsLabels = { title: 'Titre', publishedOn: 'Date', body: 'Texte' }
