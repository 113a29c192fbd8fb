import { z } from 'zod'
import { several } from '../../../../core/forms/fields.ts'

const said = z.string().max(200).optional()

/** A choice as its form sends it on; what it means is read like an address. */
export const choiceForm = z.object({
  id: several,
  tous: said,
  q: said,
  departement: said,
  etat: said,
  acces: said,
  tri: said,
  ordre: said,
})
