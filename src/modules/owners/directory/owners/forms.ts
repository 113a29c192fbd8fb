import { z } from 'zod'
import { identifier, ownerFields } from '../../../../core/directory/fields.ts'
import { line } from '../../../../core/forms/fields.ts'
import { version } from '../lodgings/forms.ts'

export const ownerForm = z.object({ version, identifier, ...ownerFields })

export type OwnerForm = z.infer<typeof ownerForm>

/** The département is given once: it is part of what the owner signs in with. */
export const newOwnerForm = z.object({
  ...ownerForm.shape,
  departmentCode: line('Choisissez le département où se trouvent les hébergements.', 3),
  sendCredentials: z
    .literal('on')
    .optional()
    .transform((ticked) => ticked === 'on'),
})

export type NewOwnerForm = z.infer<typeof newOwnerForm>
