import { z } from 'zod'
import { integer, optionalLine, ticked, version } from '../../../core/forms/fields.ts'

const address = 'Indiquez une adresse qui commence par https://, ou ne mettez rien.'

export const settingsForm = z.object({
  version,
  daysAhead: integer('Indiquez un nombre de jours de 1 à 30.', 1, 30),
  showsMunicipality: ticked,
  showsKind: ticked,
  listsHref: optionalLine(300).refine(
    (href) => href === '' || (/^https:\/\/[^\s/]+\.[^\s]+$/.test(href) && URL.canParse(href)),
    address,
  ),
  derivesFromPlannings: ticked,
})

export type SettingsValues = z.infer<typeof settingsForm>
