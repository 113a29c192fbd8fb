import type { DemoAccount } from '../core/services.ts'
import { missTest, mrRouquette } from './directory/directory.ts'

export const network = { slug: 'cles-vacances', name: 'Réseau Clés Vacances' }

export const touristOffice = { slug: 'haute-provence', name: 'Office de tourisme de Haute-Provence' }

const inNetwork = { organization: network.slug, module: 'owners' }
const inOffice = { organization: touristOffice.slug, module: 'lastminute' }
const ownersDoor = `/${network.slug}/proprietaires`
const officeDoor = `/${network.slug}/gestion`

/** Whoever tries the demonstration signs in as one of these; the passwords pass the program's own rules. */
export const ownerAccounts = [
  {
    ...inNetwork,
    role: 'propriétaire de trois hébergements',
    name: 'MLLE Camille TEST',
    department: missTest.departmentCode,
    identifier: missTest.identifier,
    password: 'figuier bruyere chaloupe',
    path: ownersDoor,
  },
  {
    ...inNetwork,
    role: "propriétaire d'un hébergement",
    name: 'M. Bernard ROUQUETTE',
    department: mrRouquette.departmentCode,
    identifier: mrRouquette.identifier,
    password: 'ardoise muscat tramontane',
    path: ownersDoor,
  },
] as const satisfies DemoAccount[]

export const technicianAccount = {
  ...inNetwork,
  role: "technicien de l'Aude",
  name: 'M. Thomas CAZALS',
  identifier: 'tcazals',
  password: 'glycine boussole orage',
  path: officeDoor,
} as const satisfies DemoAccount

export const networkAdministratorAccount = {
  ...inNetwork,
  role: 'administratrice du réseau',
  name: 'MME Nadia FERRAND',
  identifier: 'nferrand',
  password: 'lanterne safran falaise',
  path: officeDoor,
} as const satisfies DemoAccount

/** The hosts sign in with their mail address; see office/hosts.ts. */
export const hostAccounts = [
  {
    ...inOffice,
    role: 'hébergeur : un hôtel',
    name: 'Hôtel du Cours',
    identifier: 'hotel.du.cours@haute-provence.example',
    password: 'lavande marmite escalier',
    path: `/${touristOffice.slug}/hebergeurs`,
  },
  {
    ...inOffice,
    role: "hébergeur : une chambre d'hôtes",
    name: 'Le Mas des Lavandes',
    identifier: 'le.mas.des.lavandes@haute-provence.example',
    password: 'tilleul brouette comete',
    path: `/${touristOffice.slug}/hebergeurs`,
  },
] as const satisfies DemoAccount[]

export const agentAccount = {
  ...inOffice,
  role: "agente d'accueil",
  name: 'MME Aurélie GASSEND',
  identifier: 'agassend',
  password: 'ammonite velours grelot',
  path: `/${touristOffice.slug}/gestion`,
} as const satisfies DemoAccount

export const officeAdministratorAccount = {
  ...inOffice,
  role: "administrateur de l'office",
  name: 'M. Julien TURRIERS',
  identifier: 'jturriers',
  password: 'truffe balcon mistral',
  path: `/${touristOffice.slug}/gestion`,
} as const satisfies DemoAccount

export const platformAdministratorAccount = {
  organization: '',
  module: 'administration',
  role: 'administratrice de la plateforme',
  name: 'Alix MERCIER',
  identifier: 'plateforme',
  password: 'cannelle truite belvedere',
  path: '/admin',
} as const satisfies DemoAccount

export const demoAccounts: DemoAccount[] = [
  ...ownerAccounts,
  technicianAccount,
  networkAdministratorAccount,
  ...hostAccounts,
  agentAccount,
  officeAdministratorAccount,
  platformAdministratorAccount,
]
