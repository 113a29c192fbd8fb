import { lodgingTypes as lodgingTypeTable } from '../../core/directory/schema.ts'
import { insertOrganization, updateOrganization, upsertSettings } from '../../core/organizations/store.ts'
import type { FileStore } from '../../core/services.ts'
import { speakFor, type Transaction } from '../../platform/database/database.ts'
import { network } from '../accounts.ts'
import { lodgingTypes } from '../directory/types.ts'
import { giveLogo } from './logo.ts'

const charter = { primaryColor: '#1b5e7b', banner: 'countryside' } as const

/** The network with its words and its kinds of lodging; from here on the transaction speaks for it. */
export async function foundNetwork(tx: Transaction, files: FileStore, now: Temporal.Instant): Promise<number> {
  const phone = '05 36 49 11 00'
  const email = 'contact@cles-vacances.example'
  const made = await insertOrganization(tx, { ...network, modules: ['owners'], email, phone }, now)
  if (!made) throw new Error('The demonstration is there already')
  await speakFor(tx, made.id)
  await updateOrganization(
    tx,
    made.id,
    {
      ...{ version: made.version, name: network.name, mailSender: 'extranet@cles-vacances.example' },
      ...{ ...charter, email, phone },
      hours: 'du lundi au vendredi, de 9 h à 12 h 30 et de 14 h à 17 h 30',
      hoursEnglish: 'Monday to Friday, 9 am to 12.30 pm and 2 pm to 5.30 pm',
      website: '',
      address: '12 rue de la Liberté\n11000 Carcassonne',
      legalNotice: legalNotice,
      privacy: privacy,
      accessibility: '',
    },
    charter,
  )
  await giveLogo(tx, files, { organizationId: made.id, now }, { shape: 'key', ...charter })
  await upsertSettings(tx, made.id, 'owners', { spaceName: network.name, departmentLinks }, 0)
  await tx.insert(lodgingTypeTable).values(lodgingTypes.map((type) => ({ organizationId: made.id, ...type })))
  return made.id
}

/** Official tourism sites of the départements where the demonstration has lodgings. */
const departmentLinks = {
  '11': 'https://www.audetourisme.com',
  '34': 'https://www.herault-tourisme.com',
}

const legalNotice = `Réseau Clés Vacances est une association imaginaire, inventée pour la démonstration d'Escale.

Les propriétaires, les hébergements, les prix et les disponibilités présentés ici n'existent pas. Seules les communes sont réelles.`

const privacy = `Cette démonstration ne contient aucune donnée de personne réelle. N'y saisissez pas les vôtres : chacun peut y entrer.`
