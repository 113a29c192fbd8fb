import { z } from 'zod'
import { equipment } from '../../../core/directory/rules.ts'
import { euros, date as givenDate, integer, line } from '../../../core/forms/fields.ts'

const date = givenDate('Indiquez une date, par exemple 04/07/2026.')

/** The search's address, field by field. An empty field is the same as none. */
export const searchForm = z.object({
  arrivee: date.optional(),
  depart: date.optional(),
  nuits: integer('Indiquez un nombre de nuits, de 1 à 60.', 1, 60).optional(),
  departement: line('Choisissez un département de la liste.', 3).optional(),
  commune: line('Indiquez une commune.', 100).optional(),
  personnes: integer('Indiquez un nombre de personnes, de 1 à 99.', 1, 99).optional(),
  type: line('Choisissez un type de la liste.', 40).optional(),
  budget: euros('Indiquez un montant en euros, par exemple 600.', 100_000).optional(),
  equipement: z
    .array(z.enum(equipment, { error: 'Choisissez les équipements dans la liste.' }))
    .max(31)
    .optional(),
  cles: integer('Choisissez de 1 à 5 clés.', 1, 5).optional(),
  tri: z.enum(['pertinence', 'prix', 'nom'], { error: 'Choisissez un ordre de la liste.' }).optional(),
  vue: z.enum(['liste', 'carte'], { error: 'Choisissez la liste ou la carte.' }).optional(),
  page: integer("Cette page de résultats n'existe pas.", 1, 100_000).optional(),
})

export type SearchValues = z.infer<typeof searchForm>

export type SearchField = keyof SearchValues

const severalValued: ReadonlySet<string> = new Set<SearchField>(['equipement'])

const searchFields = Object.keys(searchForm.shape) as SearchField[]

/** What an address says, by field: blanks left out, the first value where only one is meant, unknown names ignored. */
export function typedSearch(query: URLSearchParams): Partial<Record<SearchField, string | string[]>> {
  const typed: Partial<Record<SearchField, string | string[]>> = {}
  for (const name of searchFields) {
    const values = query
      .getAll(name)
      .map((value) => value.trim())
      .filter((value) => value !== '')
    const [first] = values
    if (first !== undefined) typed[name] = severalValued.has(name) ? values : first
  }
  return typed
}
