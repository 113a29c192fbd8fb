import { z } from 'zod'
import { contradictions, inListOrder, lodgingFields } from '../../../../core/directory/fields.ts'
import { equipment } from '../../../../core/directory/rules.ts'
import { line, optionalLine, several } from '../../../../core/forms/fields.ts'

const reload = 'Rechargez la page.'
export const version = line(reload, 20).regex(/^\d+(\.\d+)*$/, reload)

const equipmentBoxes = several
  .pipe(z.array(z.enum(equipment, { error: 'Choisissez les équipements dans la liste.' })))
  .transform(inListOrder)

/** Absent as long as nobody has chosen (OWN-20). */
const choice = z
  .enum(['oui', 'non'], { error: 'Choisissez Oui ou Non.' })
  .optional()
  .transform((chosen) => (chosen === undefined ? null : chosen === 'oui'))

export const lodgingForm = z
  .object({
    version,
    ...lodgingFields,
    owner: line('Indiquez le propriétaire : son nom ou son code, par exemple 11-DUPONT.', 100),
    ownerCode: optionalLine(60).default(''),
    lodgingTypeId: line("Choisissez le type d'hébergement.", 15)
      .regex(/^\d+$/, "Choisissez le type d'hébergement.")
      .transform(Number),
    municipality: line('Indiquez la commune.', 80),
    municipalityCode: optionalLine(5).default(''),
    equipment: equipmentBoxes,
    planningShown: choice,
  })
  .superRefine((lodging, context) => {
    for (const [field, message] of Object.entries(contradictions(lodging))) {
      context.addIssue({ code: 'custom', path: [field], message })
    }
  })

export type LodgingForm = z.infer<typeof lodgingForm>

/** A button that needs nothing but its key. */
export const emptyForm = z.object({})
