import { z } from 'zod'
import { richTextField } from '../../../core/content/rich-text/field.ts'
import { date, line, ticked, version } from '../../../core/forms/fields.ts'

const fields = {
  title: line("Écrivez le titre de l'actualité.", 150),
  publishedOn: date("Indiquez la date de l'actualité, par exemple 04/07/2026."),
  body: richTextField("Écrivez le texte de l'actualité."),
}

export const newArticleForm = z.object({ ...fields, publishNow: ticked })

export const articleForm = z.object({ ...fields, version, removePicture: ticked })

export type ArticleValues = Pick<z.infer<typeof articleForm>, keyof typeof fields>
