import { admit } from '../../../core/accounts/throttling/actions.ts'
import { accountKey } from '../../../core/accounts/throttling/keys.ts'
import { once } from '../../../core/forms/once.ts'
import type { Organization } from '../../../core/organizations/rules.ts'
import { writeMail } from '../../../core/outbox/actions.ts'
import type { Services } from '../../../core/services.ts'
import { networkOf } from '../../../platform/http/client-address.ts'
import type { Language, Translate } from '../../../ui/frame.ts'
import type { Recommendation } from './forms.ts'
import { recommendationMail } from './mails/recommendation.tsx'
import { recipientThrottle, senderThrottle } from './rules.ts'

interface Sending {
  services: Services
  organization: Organization
  /** The form's one-time key. */
  key: string
  /** The network address of whoever sends. */
  client: string
  t: Translate
  language: Language
}

interface Recommended {
  name: string
  place: string
  href: string
}

type Outcome = { ok: true } | { ok: false; refusal: 'too-many'; waitSeconds: number }

/** Sends a lodging to a friend: slowly, for whoever sends many and for whoever would receive many. */
export async function recommend(sending: Sending, lodging: Recommended, form: Recommendation): Promise<Outcome> {
  const { services, organization, t, language } = sending
  const { db, secret } = services
  const now = services.now()
  const by = { slug: organization.slug, network: networkOf(sending.client) }
  for (const { throttle, whose, id } of [
    { throttle: senderThrottle, whose: 'from', id: by.network },
    { throttle: recipientThrottle, whose: 'to', id: form.destinataire },
  ]) {
    const counted = accountKey(secret, 'recommendation', whose, by.slug, id)
    const both = { accountKey: counted, addressKey: counted }
    const admission = await admit({ db, organizationId: organization.id, throttle, now, ...both })
    if (!admission.ok) return admission
  }
  const { nom: senderName, destinataire: recipient, message } = form
  const words = { senderName, message, lodgingName: lodging.name, place: lodging.place, href: lodging.href }
  return once({ db, organizationId: organization.id, now, key: sending.key }, async (tx) => {
    await writeMail(tx, services, {
      ...recommendationMail({ organization, ...words, t, language }),
      ...{ organizationId: organization.id, accountId: null, sender: organization.mailSender, recipient, now },
    })
    return { ok: true }
  })
}
