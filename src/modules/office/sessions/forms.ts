import { z } from 'zod'
import { integer, version } from '../../../core/forms/fields.ts'

const idle = integer('Indiquez un nombre de minutes, de 5 à 240.', 5, 240)
const absolute = integer("Indiquez un nombre d'heures, de 1 à 24.", 1, 24)

/** Short enough for a shared computer, long enough to fill in a month. */
export const sessionSettingsForm = z.object({
  version,
  ownersIdle: idle,
  ownersAbsolute: absolute,
  officeIdle: idle,
  officeAbsolute: absolute,
})

export type SessionSettingsValues = z.infer<typeof sessionSettingsForm>
