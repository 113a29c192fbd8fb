import type { DemoAccount } from '../core/services.ts'
import { missTest, mrRouquette } from './directory/directory.ts'

export const network = { slug: 'cles-vacances', name: 'Réseau Clés Vacances' }

const inNetwork = { organization: network.slug, module: 'owners' }
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
  platformAdministratorAccount,
]
