import { z } from 'zod'
import { date } from '../../../core/forms/fields.ts'

/** « Appelé » about the night that the board showed: whom stands in the address. */
export const callForm = z.object({ night: date('Relisez le tableau.') })
