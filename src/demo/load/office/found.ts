import { lodgingTypes } from '../../../core/directory/schema.ts'
import { insertOrganization, updateOrganization, upsertSettings } from '../../../core/organizations/store.ts'
import type { FileStore } from '../../../core/services.ts'
import { offers as offerTable } from '../../../modules/lastminute/schema.ts'
import { speakFor, type Transaction } from '../../../platform/database/database.ts'
import { touristOffice } from '../../accounts.ts'
import { hostKinds, offers } from '../../office/hosts.ts'
import { giveLogo } from '../logo.ts'

const charter = { primaryColor: '#6b3f87', banner: 'mountain' } as const

/** The tourist office with its words, kinds and offers; from here on the transaction speaks for it. */
export async function foundOffice(tx: Transaction, files: FileStore, now: Temporal.Instant): Promise<number> {
  const phone = '04 65 71 00 04'
  const email = 'accueil@haute-provence.example'
  const made = await insertOrganization(tx, { ...touristOffice, modules: ['lastminute'], email, phone }, now)
  if (!made) throw new Error('The demonstration is there already')
  await speakFor(tx, made.id)
  await updateOrganization(
    tx,
    made.id,
    {
      ...{ version: made.version, name: touristOffice.name, mailSender: 'dispo@haute-provence.example' },
      ...{ ...charter, email, phone },
      hours: 'tous les jours, de 9 h à 12 h 30 et de 14 h à 19 h',
      hoursEnglish: 'every day, 9 am to 12.30 pm and 2 pm to 7 pm',
      website: '',
      address: 'Place du Tampinet\n04000 Digne-les-Bains',
      ...{ legalNotice, privacy, accessibility: '' },
    },
    charter,
  )
  await giveLogo(tx, files, { organizationId: made.id, now }, { shape: 'hills', ...charter })
  await upsertSettings(tx, made.id, 'lastminute', { listsHref: '' }, 0)
  await tx.insert(lodgingTypes).values(hostKinds.map((kind) => ({ organizationId: made.id, ...kind })))
  await tx.insert(offerTable).values(offers.map((offer) => ({ organizationId: made.id, ...offer })))
  return made.id
}

const legalNotice = `Cet office de tourisme est imaginaire, inventé pour la démonstration d'Escale.

Les hébergeurs, leurs numéros et leurs disponibilités n'existent pas. Seules les communes sont réelles.`

const privacy = `Cette démonstration ne contient aucune donnée de personne réelle. N'y saisissez pas les vôtres : chacun peut y entrer.`
