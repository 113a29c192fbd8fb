import { z } from 'zod'
import { optionalRichTextField, richTextField } from '../../../core/content/rich-text/field.ts'
import { date, line, optionalLine, ticked, version } from '../../../core/forms/fields.ts'
import { isDocumentLanguage } from './words.ts'

const number = (sentence: string) =>
  z
    .string({ error: sentence })
    .regex(/^\d{1,15}$/, sentence)
    .transform(Number)

export const sectionForm = z.object({ title: line('Écrivez le titre de la rubrique.', 120), version })

export type SectionForm = z.infer<typeof sectionForm>

export const themeForm = z.object({
  sectionId: number('Choisissez la rubrique où le thème se range.'),
  title: line('Écrivez le titre du thème.', 150),
  introduction: optionalRichTextField(),
  updatedOn: date('Indiquez la date de la dernière mise à jour, par exemple 04/07/2026.'),
  version,
})

export type ThemeForm = z.infer<typeof themeForm>

const partFields = {
  title: line('Écrivez le titre de la partie.', 150),
  body: richTextField('Écrivez le texte de la partie.'),
}

export const newPartForm = z.object({ ...partFields, publishNow: ticked })
export const partForm = z.object({ ...partFields, version })

const documentFields = {
  title: line('Écrivez le titre du document.', 150),
  description: optionalLine(300),
  /** Empty: the whole page. */
  partId: z
    .string({ error: 'Choisissez où le document se range.' })
    .regex(/^\d{0,15}$/, 'Choisissez où le document se range.')
    .transform((text) => (text === '' ? null : Number(text))),
  frenchPrevails: ticked,
}

const language = line('Choisissez la langue du fichier.', 2).refine(
  isDocumentLanguage,
  'Choisissez la langue du fichier.',
)

export const newDocumentForm = z.object({ ...documentFields, language, publishNow: ticked })
export const documentForm = z.object({ ...documentFields, version })
export const documentFileForm = z.object({ language })

export type DocumentValues = Pick<z.infer<typeof documentForm>, keyof typeof documentFields>
