import { authorOf } from '../../../core/accounts/rules.ts'
import { hashOfToken, newToken } from '../../../core/accounts/sessions/rules.ts'
import { selectProviderNights } from '../../../core/availability/provider-nights.ts'
import { once } from '../../../core/forms/once.ts'
import { record } from '../../../core/history/store.ts'
import { type Organization, todayOf } from '../../../core/organizations/rules.ts'
import { selectOptionalOrganizationById, selectSettings } from '../../../core/organizations/store.ts'
import { writeMail } from '../../../core/outbox/actions.ts'
import type { Services } from '../../../core/services.ts'
import type { VerbContext } from '../../../core/verb.ts'
import { type Transaction, write } from '../../../platform/database/database.ts'
import { putDeclarations } from '../declarations/actions.ts'
import { lockHost } from '../declarations/store.ts'
import { selectOwnHosts } from '../hosts/store.ts'
import { hostsPath } from '../paths.ts'
import { type DeclaredState, hasRoom, settingsFrom } from '../rules.ts'
import { selectOptionalMaintenance } from '../search/store.ts'
import { stillRoomMail } from './mails/still-room.tsx'
import { questionPath } from './paths.ts'
import { selectOptionalFacts } from './reading.ts'
import { isJustSpokenOf, linkStands, nightAskedAt } from './rules.ts'
import {
  type HostToAsk,
  insertQuestion,
  selectAsked,
  selectOptionalQuestion,
  selectToAsk,
  updateAnswer,
  updateAsked,
} from './store.ts'

/**
 * LAST-15: where it is the organisation's afternoon, asks the hosts that have room tonight and wish to be asked; nobody within
 * two hours of the last word about tonight.
 */
export function askHosts(services: Services, organizationId: number): Promise<void> {
  return write(services.db, { organizationId }, async (tx) => {
    const organization = await selectOptionalOrganizationById(tx, organizationId)
    if (!organization?.modules.includes('lastminute')) return
    const night = nightAskedAt(services.now(), organization.timeZone)
    if (night) await askAbout(tx, services, organization, night)
  })
}

/** One transaction for the whole office: cut off, nobody was asked; run again, nobody is asked twice. */
async function askAbout(tx: Transaction, services: Services, organization: Organization, night: Temporal.PlainDate) {
  if (await selectOptionalMaintenance(tx, organization.id)) return
  const hosts = await selectToAsk(tx, organization.id, night)
  const { values } = await selectSettings(tx, organization.id, 'lastminute')
  const ids = hosts.map(({ providerId }) => providerId)
  const plannings = settingsFrom(values).derivesFromPlannings
    ? await selectProviderNights(tx, organization.id, ids, night, night)
    : undefined
  const says = (providerId: number) => plannings?.get(providerId)?.get(night.toString())
  const now = services.now()
  const askable = hosts.filter(
    ({ declared, declaredAt, providerId }) =>
      hasRoom(declared ?? undefined, says(providerId)) && !isJustSpokenOf(declaredAt, now),
  )
  for (const host of askable) await ask(tx, services, organization, host, night)
}

async function ask(
  tx: Transaction,
  services: Services,
  organization: Organization,
  host: HostToAsk,
  nightOn: Temporal.PlainDate,
) {
  const { token, hash } = newToken()
  const organizationId = organization.id
  const now = services.now()
  const { providerId, accountId, email } = host
  // An account more of the same house comes second, and its question is asked already.
  if (!(await insertQuestion(tx, { organizationId, providerId, nightOn, tokenHash: hash, askedAt: now }))) return
  const { slug } = organization
  const mail = stillRoomMail({
    organization,
    greetingName: [host.civility, host.lastName].filter(Boolean).join(' '),
    host: host.name,
    night: nightOn,
    hrefs: {
      room: services.publicUrl + questionPath(slug, token, 'room'),
      full: services.publicUrl + questionPath(slug, token, 'full'),
      space: services.publicUrl + hostsPath(slug),
    },
  })
  const addressing = { organizationId, accountId, sender: organization.mailSender, recipient: email }
  await writeMail(tx, services, { ...addressing, ...mail, now })
}

interface Answering {
  organization: Organization
  token: string
  wanted: DeclaredState
  /** The form's one-time key. */
  key: string
}

/**
 * LAST-15: the answer, pressed by whoever received the mail. Pressed again while it holds, it changes nothing. Refuses a link
 * that was never sent (`unknown`), and one that does nothing any more (`over`): the page behind it says why.
 */
export function answerQuestion(services: Services, { organization, token, wanted, key }: Answering) {
  const organizationId = organization.id
  const now = services.now()
  const today = todayOf(organization, now)
  return once({ db: services.db, organizationId, now, key }, async (tx) => {
    const asked = await selectOptionalQuestion(tx, organizationId, hashOfToken(token))
    if (!asked) return { ok: false, refusal: 'unknown' } as const
    await lockHost(tx, organizationId, asked.providerId)
    const question = await selectOptionalFacts(tx, organizationId, token)
    const stands = question && linkStands(question, wanted, today)
    if (stands === 'done' || stands === 'held') return { ok: true } as const
    if (!question || stands !== 'open') return { ok: false, refusal: 'over' } as const
    const { providerId, nightOn, settings } = question
    // Whoever presses has the house's mail in hand: the house speaks, and the verb says by which way.
    const by = { accountId: question.accountId, onBehalfOfAccountId: null }
    await putDeclarations(
      tx,
      { actor: { organizationId }, now, today, settings },
      { providerId, nights: [nightOn], state: wanted },
      { source: 'mail', by, reason: null },
    )
    await updateAnswer(tx, organizationId, question.id, { answer: wanted, answeredAt: now })
    return { ok: true } as const
  })
}

/** LAST-15: a host wishes to be asked, or no longer. Refuses a host that is not the actor's, or was closed meanwhile (`left`). */
export function chooseAsked(context: VerbContext, { providerId, asked }: { providerId: number; asked: boolean }) {
  const { actor, now } = context
  const { organizationId } = actor
  return once({ ...context, organizationId }, async (tx) => {
    if (!actor.providerIds.includes(providerId)) return { ok: false, refusal: 'unknown-host' } as const
    const own = await selectOwnHosts(tx, organizationId, actor.providerIds)
    if (!own.some((host) => host.providerId === providerId)) return { ok: false, refusal: 'left' } as const
    await lockHost(tx, organizationId, providerId)
    const before = await selectAsked(tx, organizationId, providerId)
    if (before === asked) return { ok: true } as const
    await updateAsked(tx, organizationId, providerId, asked)
    await record(tx, {
      ...{
        organizationId,
        at: now,
        by: authorOf(actor),
        subject: 'host',
        subjectId: providerId,
        verb: 'asking-chosen',
      },
      changes: { askedInAfternoon: { from: before, to: asked } },
    })
    return { ok: true } as const
  })
}
