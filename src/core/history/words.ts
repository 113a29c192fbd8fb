import { formatDay, formatMoney, formatPeriod } from '../../ui/format.ts'
import { stateNames } from '../../ui/state-cell.tsx'
import { country } from '../reference/countries.ts'
import { department, departmentLabel } from '../reference/departments.ts'
import type { Changes } from './schema.ts'

/** What the history is about, by the key that verbs record. */
export const subjectNames: Record<string, string> = {
  account: 'Compte',
  article: 'Actualité',
  'theme-document': 'Document',
  host: 'Hébergeur',
  lodging: 'Hébergement',
  'lodging-type': "Type d'hébergement",
  'member-offer': "Offre d'adhérent",
  offer: 'Offre',
  organization: 'Structure',
  'theme-part': "Partie d'un thème",
  provider: 'Propriétaire',
  role: 'Rôle',
  'theme-section': 'Rubrique',
  theme: 'Thème',
}

/** What happened, by the key that verbs record. */
export const verbNames: Record<string, string> = {
  'account-closed': 'Compte fermé',
  'account-created': 'Compte créé',
  'account-reopened': 'Compte rouvert',
  'credentials-sent': 'Identifiants envoyés',
  'article-created': 'Actualité créée',
  'article-changed': 'Actualité modifiée',
  'article-published': 'Actualité publiée',
  'article-withdrawn': 'Actualité remise en brouillon',
  'article-closed': 'Actualité fermée',
  'article-reopened': 'Actualité rouverte',
  'theme-section-created': 'Rubrique créée',
  'theme-section-changed': 'Rubrique modifiée',
  'theme-section-closed': 'Rubrique fermée',
  'theme-section-reopened': 'Rubrique rouverte',
  'theme-section-moved': 'Rubrique déplacée',
  'theme-created': 'Thème créé',
  'theme-changed': 'Thème modifié',
  'theme-published': 'Thème publié',
  'theme-withdrawn': 'Thème remis en brouillon',
  'theme-closed': 'Thème fermé',
  'theme-reopened': 'Thème rouvert',
  'theme-moved': 'Thème déplacé',
  'theme-part-created': 'Partie créée',
  'theme-part-changed': 'Partie modifiée',
  'theme-part-published': 'Partie publiée',
  'theme-part-withdrawn': 'Partie remise en brouillon',
  'theme-part-closed': 'Partie fermée',
  'theme-part-reopened': 'Partie rouverte',
  'theme-part-moved': 'Partie déplacée',
  'theme-document-created': 'Document créé',
  'theme-document-changed': 'Document modifié',
  'theme-document-published': 'Document publié',
  'theme-document-withdrawn': 'Document remis en brouillon',
  'theme-document-closed': 'Document fermé',
  'theme-document-reopened': 'Document rouvert',
  'theme-document-moved': 'Document déplacé',
  'offer-created': 'Offre créée',
  'offer-changed': 'Offre modifiée',
  'offer-published': 'Offre publiée',
  'offer-withdrawn': 'Offre remise en brouillon',
  'offer-closed': 'Offre fermée',
  'offer-reopened': 'Offre rouverte',
  'theme-document-file-added': 'Fichier déposé',
  'theme-document-file-removed': 'Fichier retiré',
  'export-changed': 'Adresse privée du planning : nuits transmises modifiées',
  'export-opened': 'Adresse privée du planning créée',
  'export-renewed': 'Adresse privée du planning changée',
  'feed-changed': 'Calendrier connecté modifié',
  'feed-connected': 'Calendrier connecté',
  'feed-nights-changed': 'Nuits changées par un calendrier connecté',
  'feed-paused': 'Calendrier mis en pause',
  'feed-removed': 'Calendrier retiré',
  'feed-resumed': 'Calendrier repris',
  'stay-restored': "Séjour d'un calendrier rétabli",
  'stay-set-aside': "Séjour d'un calendrier écarté",
  'asking-chosen': "Courriel de l'après-midi : choix",
  'call-withdrawn': 'Marque « appelé » retirée',
  'code-issued': 'Code donné',
  'host-called': 'Hébergeur appelé',
  'host-changed': 'Hébergeur modifié',
  'host-closed': 'Hébergeur fermé',
  'host-created': 'Hébergeur créé',
  'host-readmitted': 'Hébergeur réadmis',
  'host-reopened': 'Hébergeur rouvert',
  'host-suspended': 'Hébergeur suspendu',
  'readmission-reason-added': 'Réadmission : une raison de plus',
  'suspension-reason-changed': 'Raison de la suspension changée',
  'nights-declared': 'Nuits déclarées',
  'nights-declared-by-mail': "Nuits déclarées par le courriel de l'après-midi",
  'lodging-type-changed': "Type d'hébergement modifié",
  'lodging-type-closed': "Type d'hébergement fermé",
  'lodging-type-created': "Type d'hébergement créé",
  'lodging-type-reopened': "Type d'hébergement rouvert",
  'member-offer-changed': "Offre d'adhérent modifiée",
  'member-offer-closed': "Offre d'adhérent fermée",
  'member-offer-created': "Offre d'adhérent créée",
  'member-offer-reopened': "Offre d'adhérent rouverte",
  'lastminute-closed': 'Outil de dernière minute fermé',
  'lastminute-message-changed': 'Message de fermeture changé',
  'lastminute-reopened': 'Outil de dernière minute rouvert',
  'lastminute-settings-changed': 'Réglages de dernière minute modifiés',
  'lodging-changed': 'Hébergement modifié',
  'lodging-closed': 'Hébergement fermé',
  'lodging-created': 'Hébergement créé',
  'lodging-listed-since': 'Entrée dans le réseau avancée',
  'lodging-imported': 'Hébergement créé par un import',
  'lodging-reopened': 'Hébergement rouvert',
  'organization-created': 'Structure créée',
  'organization-changed': 'Structure modifiée',
  'owner-changed': 'Propriétaire modifié',
  'owner-closed': 'Propriétaire fermé',
  'owner-created': 'Propriétaire créé',
  'owner-imported': 'Propriétaire créé par un import',
  'owner-reopened': 'Propriétaire rouvert',
  'sessions-changed': 'Durées de connexion modifiées',
  'delegation-begun': 'Action au nom du propriétaire : début',
  'delegation-ended': 'Action au nom du propriétaire : fin',
  'account-changed': 'Compte modifié',
  'password-changed': 'Mot de passe changé',
  'password-chosen': 'Mot de passe choisi',
  'owners-settings-changed': 'Réglages des propriétaires modifiés',
  'photo-accepted': 'Photo proposée acceptée',
  'photo-added': 'Photo ajoutée',
  'photo-changed': 'Photo : légende ou copyright modifié',
  'photo-conditions-published': 'Conditions de diffusion des photos publiées',
  'photo-declined': 'Photo proposée refusée',
  'photo-proposed': 'Photo proposée',
  'photo-removed': 'Photo retirée',
  'photos-ordered': 'Photos mises dans un autre ordre',
  'person-erased': 'Données de la personne effacées',
  'planning-confirmed': "Planning confirmé : rien n'a changé",
  'planning-left-searches': 'Planning sorti des recherches par dates',
  'planning-saved': 'Planning enregistré',
  'planning-undone': 'Enregistrement du planning annulé',
  'planning-shown-chosen': 'Affichage du planning choisi',
  'reminder-sent': 'Rappel envoyé',
  'role-changed': 'Rôle modifié',
  'role-created': 'Rôle créé',
}

/** The fields of the history, as the screens call them. */
const fieldNames: Record<string, string> = {
  listedFromOn: 'Dans le réseau depuis le',
  body: 'Texte',
  title: 'Titre',
  publishedOn: 'Date',
  pictureFileId: 'Image (numéro)',
  introduction: 'Introduction',
  updatedOn: 'Mise à jour',
  sectionId: 'Rubrique (numéro)',
  partId: 'Partie (numéro)',
  frenchPrevails: 'Seul le français fait foi',
  partner: 'Partenaire',
  link: 'Lien',
  logoFileId: 'Logo (numéro)',
  fileId: 'Fichier (numéro)',
  validFromOn: 'À partir du',
  validUntilOn: "Jusqu'au",
  language: 'Langue',
  themeId: 'Thème (numéro)',
  publishedAt: 'Publication',
  address: 'Adresse',
  approvalNumber: "Numéro d'agrément",
  position: 'Place',
  version: 'Version',
  caption: 'Légende',
  conditions: 'Version des conditions',
  credit: 'Copyright',
  capacityMax: 'Capacité maximale',
  capacityMin: 'Capacité minimale',
  civility: 'Civilité',
  departmentCode: 'Département',
  description: 'Description',
  email: 'Adresse électronique',
  endsOnLastNight: 'Fin sur la dernière nuit',
  equipment: 'Équipements',
  feed: 'Calendrier',
  feedAddress: 'Adresse du calendrier',
  firstName: 'Prénom',
  identifier: 'Identifiant',
  keys: 'Clés',
  lastName: 'Nom',
  latitude: 'Latitude',
  lodgingTypeId: 'Type',
  longitude: 'Longitude',
  municipalityCode: 'Code INSEE',
  month: 'Mois',
  municipalityName: 'Commune',
  name: 'Nom',
  nameEnglish: 'Nom anglais',
  phone: 'Téléphone',
  planningShown: 'Planning affiché sur le site',
  portal: 'Espace',
  priceComment: 'Commentaire sur le prix',
  priceValidUntilOn: "Tarif valable jusqu'au",
  providerId: 'Propriétaire (numéro)',
  purpose: 'Pour',
  reason: 'Raison',
  message: 'Message',
  askedInAfternoon: "Interrogé l'après-midi",
  night: 'Nuit',
  code: 'Code',
  entitled: 'Comprend la dernière minute',
  offerId: 'Offre (numéro)',
  daysAhead: 'Jours de recherche',
  showsMunicipality: 'Commune affichée',
  showsKind: 'Type affiché',
  listsHref: 'Adresse des listes',
  derivesFromPlannings: 'Plannings pris en compte',
  rights: 'Droits',
  stay: 'Séjour',
  staysAdded: 'Séjours arrivés',
  staysGone: 'Séjours partis',
  staysMoved: 'Séjours déplacés',
  undone: 'Enregistrement annulé (numéro)',
  weekPriceMaxCents: 'Prix maximal à la semaine',
  weekPriceMinCents: 'Prix minimal à la semaine',
}

/** Names as persons bear them today; empty for nobody, and for persons erased since. */
interface Named {
  authorFirstName: string | null
  authorLastName: string | null
  principalFirstName: string | null
  principalLastName: string | null
}

/** « Thomas Cazals, au nom de Camille Test »; the program where nobody did it. */
export function authorOfRow(row: Named): string {
  const who = [row.authorFirstName, row.authorLastName].filter(Boolean).join(' ') || 'Le programme'
  const principal = [row.principalFirstName, row.principalLastName].filter(Boolean).join(' ')
  return principal ? `${who}, au nom de ${principal}` : who
}

/** What a stored code is called, where whoever asks knows: « Wi-Fi » for `wifi`. */
export type ValueName = (field: string, value: unknown) => string | undefined

/** One change in words: « Capacité maximale : 4, devient 6 »; only the field where its values are not kept. */
export function describeChange(field: string, change: Changes[string], nameOf: ValueName = () => undefined): string {
  const nights = nightsNamed(field)
  if (nights) return `${nights} : ${statesIn(change)}`
  const week = /^origin-(\d{4}-\d{2}-\d{2})$/.exec(field)?.[1]
  if (week)
    return `Provenance, semaine du ${formatDay(week)} : ${originIn(change.from)}, devient ${originIn(change.to)}`
  const name = fieldNames[field] ?? field
  if (!('from' in change) && !('to' in change)) return `${name} : modifié`
  const to = inWords(field, change.to, nameOf)
  return 'from' in change ? `${name} : ${inWords(field, change.from, nameOf)}, devient ${to}` : `${name} : ${to}`
}

/** « Du 3 au 9 mai 2026 »: nights in a row stand under their first and last, one alone under its day. */
function nightsNamed(field: string): string | undefined {
  const [, first, last] = /^(\d{4}-\d{2}-\d{2})(?:\/(\d{4}-\d{2}-\d{2}))?$/.exec(field) ?? []
  if (!first) return undefined
  return last ? formatPeriod(first, last).replace(/^d/, 'D') : `Le ${formatDay(first)}`
}

/** What hosts declare for a night; no planning has these states. */
const declaredWords: Record<string, string> = { room: 'Dispo', full: 'Complet' }

/** A night of a planning, or one that a host declared: each has its own word for nothing said. */
function statesIn({ from, to }: Changes[string]): string {
  const isDeclared = [from, to].some((state) => String(state) in declaredWords)
  const names: Record<string, string> = isDeclared ? declaredWords : stateNames
  const nameOf = (state: unknown) => names[String(state)] ?? (isDeclared ? 'Rien dit' : stateNames.unset)
  return `${nameOf(from)}, devient ${nameOf(to)}`
}

function originIn(code: unknown): string {
  const text = typeof code === 'string' ? code : ''
  const known = department(text)
  return known ? departmentLabel(known) : (country(text)?.name ?? 'non précisée')
}

/** Of a long text its beginning: the history tells that it changed, the page what it says. */
const longestShown = 160

function inWords(field: string, value: unknown, nameOf: ValueName): string {
  if (value === undefined || value === null || value === '') return 'vide'
  if (Array.isArray(value))
    return value.length > 0 ? value.map((one) => inWords(field, one, nameOf)).join(', ') : 'vide'
  if (field === 'purpose') return value === 'reset' ? 'un nouveau mot de passe' : 'un premier mot de passe'
  const named = nameOf(field, value)
  if (named !== undefined) return named
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  if (typeof value === 'number') return field.endsWith('Cents') ? formatMoney(value) : String(value).replace('.', ',')
  if (typeof value !== 'string') return JSON.stringify(value)
  if (value.length > longestShown) return `${value.slice(0, longestShown)}…`
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value) : value
}
