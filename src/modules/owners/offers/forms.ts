import { z } from 'zod'
import { richTextField } from '../../../core/content/rich-text/field.ts'
import { isWebAddress } from '../../../core/content/rich-text/links.ts'
import { date, line, optionalLine, ticked, version } from '../../../core/forms/fields.ts'

const fields = {
  partner: line('Écrivez le nom du partenaire.', 100),
  title: line("Écrivez le titre de l'offre.", 150),
  body: richTextField("Écrivez ce que l'offre apporte, et comment en profiter."),
  validFromOn: date("Indiquez le premier jour de l'offre, par exemple 04/07/2026."),
  validUntilOn: date("Indiquez le dernier jour de l'offre, par exemple 31/12/2026."),
  link: optionalLine(500).refine(
    (link) => link === '' || isWebAddress(link),
    'Écrivez une adresse complète, par exemple https://www.exemple.fr/offre.',
  ),
}

type Days = { validFromOn: Temporal.PlainDate; validUntilOn: Temporal.PlainDate }

const inOrder = <T extends Days>(schema: z.ZodType<T>) =>
  schema.refine(({ validFromOn, validUntilOn }) => Temporal.PlainDate.compare(validFromOn, validUntilOn) <= 0, {
    path: ['validUntilOn'],
    error: "Le dernier jour vient avant le premier : corrigez l'un des deux.",
  })

export const newOfferForm = inOrder(z.object({ ...fields, publishNow: ticked }))

export const offerForm = inOrder(z.object({ ...fields, version, removeLogo: ticked, removeFile: ticked }))

export type OfferValues = Pick<z.infer<typeof offerForm>, keyof typeof fields>
