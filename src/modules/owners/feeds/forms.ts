import { z } from 'zod'
import { line, several } from '../../../core/forms/fields.ts'
import { parseOutgoing } from '../../../platform/http/outgoing/rules.ts'
import { version } from '../directory/lodgings/forms.ts'

/**
 * What people paste: wrapped by a mail program, between quotes or angle brackets, without its beginning as browsers show it,
 * or « webcal:// », which sites offer so that a calendar program opens it.
 */
function asAddress(pasted: string): string {
  const text = pasted.replaceAll(/\s+/g, '').replaceAll(/^[<«"']+|[>»"']+$/g, '')
  const isBare = /^[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?\//i.test(text)
  return isBare ? `https://${text}` : text.replace(/^webcals?:\/\//i, 'https://')
}

const address = line(
  "Collez l'adresse du calendrier, par exemple https://www.exemple.fr/calendrier.ics",
  2000,
).transform((text, context) => {
  const url = parseOutgoing(asAddress(text))
  if (url) return url.href
  const message =
    "L'adresse doit commencer par https:// (ou http://, webcal://), sans nom d'utilisateur ni mot de passe dedans."
  context.addIssue({ code: 'custom', message })
  return z.NEVER
})

export const feedForm = z.object({
  name: line('Donnez un nom à ce calendrier, par exemple Airbnb.', 60),
  address,
  endsOnLastNight: z
    .literal('oui')
    .optional()
    .transform((ticked) => ticked === 'oui'),
})

export type FeedForm = z.infer<typeof feedForm>

/** Saved against the version that was read. */
export const feedChangeForm = feedForm.extend({ version })

export type FeedChangeForm = z.infer<typeof feedChangeForm>

/** A form that is one button. */
export const buttonForm = z.object({})

const sendableStates = ['let', 'option', 'closed'] as const

export const statesForm = z.object({
  states: several.transform((chosen, context) => {
    const states = sendableStates.filter((state) => chosen.includes(state))
    if (states.length > 0) return states
    context.addIssue({ code: 'custom', message: 'Choisissez au moins un état à transmettre.' })
    return z.NEVER
  }),
})
