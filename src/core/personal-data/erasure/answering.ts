import { authorOf, greetingName } from '../../accounts/rules.ts'
import { once } from '../../forms/once.ts'
import { record } from '../../history/store.ts'
import type { Organization } from '../../organizations/rules.ts'
import { writeMail } from '../../outbox/actions.ts'
import { letter } from '../../outbox/letter.tsx'
import type { Services } from '../../services.ts'
import type { VerbContext } from '../../verb.ts'
import { accountsToTell, clearAsking, selectOptionalProvided } from '../store.ts'

type Context = VerbContext & { services: Services; organization: Organization }

/**
 * Answers somebody who asked to be erased and is not, by mail; the wish waits no more. Refuses a provider that the actor does
 * not follow. Answered twice, the person hears it once.
 */
export function answerAsking(context: Context, providerId: number, answer: string) {
  const { actor, now, services, organization } = context
  const organizationId = organization.id
  return once({ ...context, organizationId }, async (tx) => {
    const found = await selectOptionalProvided(tx, actor, providerId)
    if (!found) return { ok: false, refusal: 'unknown' } as const
    if (!(await clearAsking(tx, organizationId, found.person.id))) return { ok: true } as const
    const [account] = await accountsToTell(tx, organizationId, found.person.id)
    if (account?.email) {
      const { subject, text, html } = letter({
        organization,
        subject: "Votre demande d'effacement",
        greetingName: greetingName(found.person),
        paragraphs: [
          'Vous avez demandé que vos données soient effacées. Voici notre réponse :',
          ...answer.split(/\n+/),
        ],
      })
      const { mailSender: sender } = organization
      const mail = { organizationId, accountId: account.id, sender, recipient: account.email, subject, text, html, now }
      await writeMail(tx, services, mail)
    }
    const entry = { subject: 'account', subjectId: account?.id ?? 0, verb: 'erasure-answered' }
    if (account) await record(tx, { organizationId, at: now, by: authorOf(actor), ...entry })
    return { ok: true } as const
  })
}
