import { z } from 'zod'
import { date } from '../../../../core/forms/fields.ts'

const earliest = Temporal.PlainDate.from('1950-01-01')

/** Lodgings that the program knows since `entered` have been in the network since `since`. */
export const seniorityForm = z
  .object({
    entered: date('Choisissez un jour dans la liste.'),
    since: date('Indiquez une date, par exemple 01/01/2025.'),
  })
  .superRefine(({ entered, since }, context) => {
    const message =
      Temporal.PlainDate.compare(since, entered) >= 0
        ? "Indiquez une date avant le jour d'entrée choisi."
        : Temporal.PlainDate.compare(since, earliest) < 0
          ? 'Indiquez une date à partir de 1950.'
          : null
    if (message) context.addIssue({ code: 'custom', path: ['since'], message })
  })

export type SeniorityForm = z.infer<typeof seniorityForm>
