import type { OfficeEntry } from '../../../../core/module.ts'
import { officePhotosPath } from '../paths.ts'

export const photoEntries: OfficeEntry[] = [
  {
    group: 'Annuaire',
    label: 'Photos',
    hint: 'Mettre les quatre premières photos de chaque hébergement, répondre à celles que les propriétaires proposent.',
    path: officePhotosPath,
    right: 'directory',
    icon: 'camera',
    module: 'owners',
  },
]

/** Where photos are sent to: larger than what other forms may send. */
export const photoUploads = [
  /^\/[^/]+\/gestion\/hebergements\/\d+\/photos$/,
  /^\/[^/]+\/proprietaires\/photos\/\d+(?:\/propositions)?$/,
]
