import { z } from 'zod'
import { line } from '../../../../core/forms/fields.ts'
import { mostLodgings } from '../periods/forms.ts'

const reload = 'Rechargez la page.'

/** Which entry of the history the button speaks of, and the planning that it stands on: a month, or a year by its first. */
export const undoForm = z.object({
  entry: line(reload, 15).regex(/^\d+$/, reload).transform(Number),
  from: z
    .string()
    .regex(/^(annee\/)?\d{4}-\d{2}$/, reload)
    .optional(),
})

/** « 12:345,13:346 »: lodgings that were saved together, each with its entry of the history. */
export const savesText = (saves: readonly { lodgingId: number; entryId: number }[]) =>
  saves.map(({ lodgingId, entryId }) => `${lodgingId}:${entryId}`).join(',')

/** What `savesText` wrote; null where that did not arrive whole. */
export function savesIn(text: string) {
  const parts = text.split(',').map((part) => /^(\d{1,15}):(\d{1,15})$/.exec(part))
  if (parts.length > mostLodgings || !parts.every((part) => part !== null)) return null
  return parts.map((part) => ({ lodgingId: Number(part[1]), entryId: Number(part[2]) }))
}

export const undoTogetherForm = z.object({
  saves: z
    .string({ error: reload })
    .transform(savesIn)
    .refine((saves) => saves !== null, reload)
    .transform((saves) => saves ?? []),
})
