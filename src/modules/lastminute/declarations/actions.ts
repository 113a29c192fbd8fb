import { type Actor, authorOf } from '../../../core/accounts/rules.ts'
import { once } from '../../../core/forms/once.ts'
import { bump } from '../../../core/freshness/store.ts'
import { type Author, record } from '../../../core/history/store.ts'
import type { VerbContext } from '../../../core/verb.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { selectOptionalMember } from '../hosts/members.ts'
import { selectOwnHosts } from '../hosts/store.ts'
import { type DeclaredState, isWithin, lastDeclared, lastminuteTopic, type Settings, type Source } from '../rules.ts'
import { selectOptionalMaintenance } from '../search/store.ts'
import { isSaidMeanwhile, type NotDeclared, type Seen, whyNot } from './rules.ts'
import { lockHost, replaceDeclarations, type Spoken, selectDeclared, selectSpoken } from './store.ts'

interface Declaring extends VerbContext {
  today: Temporal.PlainDate
  settings: Settings
}

interface Said {
  providerId: number
  nights: Temporal.PlainDate[]
  state: DeclaredState
}

/** `seen`: what the page showed of these nights; undefined where there was none to see. */
type Chosen = Said & { seen?: Seen | undefined }

/** Somebody has said the opposite of some nights since the page was shown: `met` tells who and when. */
type SaidMeanwhile = { ok: false; refusal: 'said-meanwhile'; met: Spoken[] }

type Declared = { ok: true } | { ok: false; refusal: 'unknown-host' | NotDeclared } | SaidMeanwhile

/**
 * LAST-12: a host says for these nights whether it has room. What already holds is not written again. Refuses a host that is
 * not the actor's (`unknown-host`), and whatever came about while its page was open: an agent's opposite word among it.
 */
export function declareNights(context: Declaring, said: Chosen): Promise<Declared> {
  const { actor } = context
  const { organizationId } = actor
  return once({ ...context, organizationId }, async (tx) => {
    if (!actor.providerIds.includes(said.providerId)) return { ok: false, refusal: 'unknown-host' }
    await lockHost(tx, organizationId, said.providerId)
    const [own, maintenance] = await Promise.all([
      selectOwnHosts(tx, organizationId, actor.providerIds),
      selectOptionalMaintenance(tx, organizationId),
    ])
    const host = own.find(({ providerId }) => providerId === said.providerId)
    const refusal = whyNot({ isClosed: maintenance !== null, host, areOutside: areOutside(context, said.nights) })
    if (refusal) return { ok: false, refusal }
    const met = await saidMeanwhile(tx, organizationId, said)
    if (met) return met
    await putDeclarations(tx, context, said, { source: 'host', by: authorOf(actor), reason: null })
    return { ok: true }
  })
}

/**
 * LAST-20: an agent says it on a host's behalf, and why. Refuses a host that the agent does not see or that is closed
 * (`unknown-host`), one that may not use the tool (`not-entitled`), nights that hosts may not declare either, and nights of which
 * somebody has said the opposite meanwhile.
 */
export function declareForHost(context: Declaring, said: Chosen & { reason: string }) {
  const { actor } = context
  const { organizationId } = actor
  return once({ ...context, organizationId }, async (tx) => {
    if (areOutside(context, said.nights)) return { ok: false, refusal: 'outside' } as const
    await lockHost(tx, organizationId, said.providerId)
    const member = await selectOptionalMember(tx, actor, said.providerId)
    if (!member || member.closedAt) return { ok: false, refusal: 'unknown-host' } as const
    if (!member.entitled) return { ok: false, refusal: 'not-entitled' } as const
    const met = await saidMeanwhile(tx, organizationId, said)
    if (met) return met
    const by = { accountId: actor.accountId, onBehalfOfAccountId: member.accountId }
    await putDeclarations(tx, context, said, { source: 'agent', by, reason: said.reason })
    return { ok: true } as const
  })
}

/** Needs the host's lock. */
async function saidMeanwhile(
  tx: Transaction,
  organizationId: number,
  { providerId, nights, state, seen }: Chosen,
): Promise<SaidMeanwhile | null> {
  if (!seen) return null
  const spoken = await selectSpoken(tx, organizationId, providerId, nights)
  const met = spoken.filter((one) => isSaidMeanwhile(one, { state, seen }))
  return met.length > 0 ? { ok: false, refusal: 'said-meanwhile', met } : null
}

const areOutside = ({ today, settings }: Declaring, nights: Temporal.PlainDate[]) =>
  nights.some((night) => !isWithin(night, today, lastDeclared(today, settings)))

/** Part of a larger verb's transaction, which holds the host's lock: writes what changes, tells the pages and the history. */
export async function putDeclarations(
  tx: Transaction,
  {
    actor,
    now,
    today,
    settings,
  }: Pick<Declaring, 'now' | 'today' | 'settings'> & { actor: Pick<Actor, 'organizationId'> },
  { providerId, nights, state }: Said,
  { source, by, reason }: { source: Source; by: Author; reason: string | null },
): Promise<void> {
  const { organizationId } = actor
  const held = await selectDeclared(tx, organizationId, [providerId], today, lastDeclared(today, settings))
  const before = new Map(held.map((one) => [one.nightOn.toString(), one.state]))
  const changed = nights.filter((night) => before.get(night.toString()) !== state)
  if (changed.length === 0) return
  const { accountId } = by
  const said = { state, declaredAt: now, source, accountId, reason }
  await replaceDeclarations(tx, { organizationId, providerId, nights: changed, ...said })
  await bump(tx, organizationId, [lastminuteTopic])
  const changes = changed.map((night) => [night.toString(), { from: before.get(night.toString()), to: state }])
  // Whoever pressed the mail's button did not sign in: the history says by which way it came.
  const verb = source === 'mail' ? 'nights-declared-by-mail' : 'nights-declared'
  const subject = { subject: 'host', subjectId: providerId, verb }
  await record(tx, {
    ...{ organizationId, at: now, by, ...subject },
    changes: Object.fromEntries(reason === null ? changes : [...changes, ['reason', { to: reason }]]),
  })
}
