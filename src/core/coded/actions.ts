import type { Transaction } from '../../platform/database/database.ts'
import { type Actor, authorOf } from '../accounts/rules.ts'
import { once } from '../forms/once.ts'
import type { Topic } from '../freshness/rules.ts'
import { bump } from '../freshness/store.ts'
import { changesBetween } from '../history/rules.ts'
import type { Changes } from '../history/schema.ts'
import { record } from '../history/store.ts'
import type { VerbContext } from '../verb.ts'

type Coded = Record<string, unknown> & { code: string }

interface Closing {
  closedAt: Temporal.Instant | null
  closedByAccountId: number | null
}

/** A list of an organisation's own whose entries bear a code: kinds of lodging, what members subscribe to. */
interface CodedList<Values extends Coded> {
  /** What the history calls an entry; its verbs begin with it. */
  subject: string
  /** What pages made from the list rest on. */
  topic: Topic
  mayChange: (actor: Actor) => boolean
  /** The new entry's number, or null where another bears its code. */
  insert: (tx: Transaction, organizationId: number, values: Values) => Promise<number | null>
  /** Two editors of one entry queue up here. */
  selectOptionalForUpdate: (
    tx: Transaction,
    organizationId: number,
    id: number,
  ) => Promise<(Values & { version: number; closedAt: Temporal.Instant | null }) | null>
  isCodeTaken: (tx: Transaction, organizationId: number, code: string, otherThan: number) => Promise<boolean>
  /** Writes the entry and raises its version. */
  update: (tx: Transaction, organizationId: number, id: number, values: Values | Closing) => Promise<unknown>
}

const refused = <Refusal extends string>(refusal: Refusal) => ({ ok: false, refusal }) as const

/** The verbs of such a list. Each refuses whoever may not change it (`limited`). */
export function codedVerbs<Values extends Coded>(list: CodedList<Values>) {
  const { subject, topic } = list

  async function tell(tx: Transaction, { actor, now }: VerbContext, id: number, what: string, changes: Changes = {}) {
    const { organizationId } = actor
    await bump(tx, organizationId, [topic])
    const entry = { subject, subjectId: id, verb: `${subject}-${what}`, changes }
    await record(tx, { organizationId, at: now, by: authorOf(actor), ...entry })
  }

  /** Refuses a code that another entry bears. */
  function create(context: VerbContext, values: Values) {
    const { organizationId } = context.actor
    return once({ ...context, organizationId }, async (tx) => {
      if (!list.mayChange(context.actor)) return refused('limited')
      const id = await list.insert(tx, organizationId, values)
      if (id === null) return refused('code-taken')
      await tell(tx, context, id, 'created', changesBetween({}, values))
      return { ok: true, id } as const
    })
  }

  /** Refuses an unknown entry, a form read before somebody's change, and a code that another entry bears. */
  function change(context: VerbContext, id: number, version: number, values: Values) {
    const { organizationId } = context.actor
    return once({ ...context, organizationId }, async (tx) => {
      if (!list.mayChange(context.actor)) return refused('limited')
      const before = await list.selectOptionalForUpdate(tx, organizationId, id)
      if (!before) return refused('unknown')
      if (before.version !== version) return refused('changed-meanwhile')
      if (await list.isCodeTaken(tx, organizationId, values.code, id)) return refused('code-taken')
      const changes = changesBetween({ ...before }, values)
      if (Object.keys(changes).length === 0) return { ok: true, id } as const
      await list.update(tx, organizationId, id, values)
      await tell(tx, context, id, 'changed', changes)
      return { ok: true, id } as const
    })
  }

  /** What bears a closed entry keeps it; nothing new gets it. Closed or opened twice changes nothing. */
  function setClosed(context: VerbContext, id: number, closed: boolean) {
    const { actor, now } = context
    const { organizationId } = actor
    return once({ ...context, organizationId }, async (tx) => {
      if (!list.mayChange(actor)) return refused('limited')
      const before = await list.selectOptionalForUpdate(tx, organizationId, id)
      if (!before) return refused('unknown')
      if ((before.closedAt !== null) === closed) return { ok: true } as const
      const by = closed ? authorOf(actor).accountId : null
      await list.update(tx, organizationId, id, { closedAt: closed ? now : null, closedByAccountId: by })
      await tell(tx, context, id, closed ? 'closed' : 'reopened')
      return { ok: true } as const
    })
  }

  return { create, change, setClosed }
}
