import type { Right } from './rules.ts'

/** What each right opens, in the words of the screen. */
export const rightNames: Record<Right, string> = {
  directory: 'Propriétaires et hébergements',
  plannings: "Plannings au nom d'un propriétaire",
  content: 'Actualités, infos pratiques et offres',
  organization: 'Structure : nom, couleurs, coordonnées, textes',
  users: 'Utilisateurs et rôles',
  mails: 'Courriels envoyés',
  history: 'Historique',
  statistics: 'Statistiques',
  jobs: 'Travaux : ceux de tous, les programmés, les échecs',
  lastminute: 'Dernière minute : hébergeurs, saisies et réglages',
}
