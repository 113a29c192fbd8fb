import { z } from 'zod'
import { integer, line } from '../../../core/forms/fields.ts'

const idle = integer('Indiquez un nombre de minutes, de 5 à 240.', 5, 240)
const absolute = integer("Indiquez un nombre d'heures, de 1 à 24.", 1, 24)

/** Short enough for a shared computer, long enough to fill in a month. */
export const sessionSettingsForm = z.object({
  version: line('Rechargez la page.', 10).regex(/^\d+$/, 'Rechargez la page.').transform(Number),
  ownersIdle: idle,
  ownersAbsolute: absolute,
  officeIdle: idle,
  officeAbsolute: absolute,
})

export type SessionSettingsValues = z.infer<typeof sessionSettingsForm>
