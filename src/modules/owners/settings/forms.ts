import { z } from 'zod'
import { integer, line, optionalLine, paragraphs } from '../../../core/forms/fields.ts'
import { parseDepartmentLinks } from './rules.ts'

const linkSentences = {
  unreadable:
    'écrivez un code de département, une espace, puis une adresse, par exemple 11 https://www.audetourisme.com',
  unknown: "aucun département français n'a ce code.",
  twice: 'ce département a déjà une adresse plus haut ; gardez une seule des deux lignes.',
}

export const settingsForm = z.object({
  version: line('Rechargez la page.', 10).regex(/^\d+$/, 'Rechargez la page.').transform(Number),
  spaceName: optionalLine(80),
  remindAfterDays: integer('Indiquez un nombre de jours de 7 à 365.', 7, 365),
  filledWeeks: integer('Indiquez un nombre de semaines de 1 à 52.', 1, 52),
  searchableDays: integer('Indiquez un nombre de jours de 30 à 730.', 30, 730),
  departmentLinks: paragraphs(10_000).transform((text, context) => {
    const parsed = parseDepartmentLinks(text)
    if (parsed.ok) return parsed.links
    context.addIssue({ code: 'custom', message: `Ligne ${parsed.line} : ${linkSentences[parsed.refusal]}` })
    return z.NEVER
  }),
})

export type SettingsValues = z.infer<typeof settingsForm>
