import { z } from 'zod'
import { line, optionalLine, paragraphs } from '../../../core/forms/fields.ts'
import { parseDepartmentLinks } from './rules.ts'

export const settingsForm = z.object({
  version: line('Rechargez la page.', 10).regex(/^\d+$/, 'Rechargez la page.').transform(Number),
  spaceName: optionalLine(80),
  departmentLinks: paragraphs(10_000).transform((text, context) => {
    const parsed = parseDepartmentLinks(text)
    if (parsed.ok) return parsed.links
    context.addIssue({
      code: 'custom',
      message: `Ligne ${parsed.line} : écrivez un code de département, une espace, puis une adresse, par exemple 11 https://www.audetourisme.com`,
    })
    return z.NEVER
  }),
})

export type SettingsValues = z.infer<typeof settingsForm>
