import { z } from 'zod'
import { line } from '../../../../core/forms/fields.ts'

/** Which entry of the history the button speaks of. */
export const undoForm = z.object({
  entry: line('Rechargez la page.', 15).regex(/^\d+$/, 'Rechargez la page.').transform(Number),
})
