import { waitInFrench } from '../../../core/accounts/throttling/rules.ts'
import type { RequestContext } from '../../../core/environment.ts'
import type { FormState } from '../../../ui/form-state.ts'
import type { TooSoon } from './reading/pace.ts'
import { type AddressRefusal, maxFeeds } from './refusals.ts'

const sentences: Record<Exclude<AddressRefusal['refusal'], 'too-many'>, string> = {
  'connected-already': 'Cette adresse est déjà connectée à cet hébergement.',
  'own-address': "C'est l'adresse de ce planning lui-même : collez celle que donne l'autre site.",
  'private-address':
    "Cette adresse mène à un réseau privé, où Escale ne va jamais : collez celle que donne l'autre site.",
}

/** Told to whoever has as many calendars as a lodging may have. */
export const enoughFeeds = `Cet hébergement a déjà ${maxFeeds} calendriers, c'est le plus possible : retirez-en un pour en connecter un autre.`

/** What was typed, with why it is refused and the status that says so. */
export function refusedForm(
  c: RequestContext,
  refuse: (errors: Record<string, string>) => FormState,
  outcome: AddressRefusal | TooSoon,
): { form: FormState; status: 422 | 429 } {
  if (outcome.refusal === 'too-soon') return { form: refuse({ '': tooSoon(c, outcome) }), status: 429 }
  if (outcome.refusal === 'too-many') return { form: refuse({ '': enoughFeeds }), status: 422 }
  return { form: refuse({ address: sentences[outcome.refusal] }), status: 422 }
}

/** Says how long to wait, to the reader and in the answer's head. */
export function tooSoon(c: RequestContext, { waitSeconds }: TooSoon): string {
  c.header('Retry-After', String(waitSeconds))
  return `Les calendriers de cet hébergement viennent d'être lus : recommencez dans ${waitInFrench(waitSeconds)}.`
}
