import { changesBetween } from '../../../../core/history/rules.ts'
import type { Services } from '../../../../core/services.ts'
import { write } from '../../../../platform/database/database.ts'
import { type FeedContext, onLodging, recordOf, unknown } from '../actions.ts'
import { selectFeedName } from '../store.ts'
import { insertExport, selectExports, updateAskedAt, updateExport } from './store.ts'

/** The address for whoever is none of the connected sites: one a lodging, made when it is asked for. */
export function openExport(context: FeedContext) {
  return onLodging(context, async (tx, organizationId) => {
    const { lodgingId, now } = context
    const exports = await selectExports(tx, organizationId, lodgingId)
    if (exports.some(({ feedId }) => feedId === null)) return { ok: true } as const
    const states = ['let', 'option', 'closed']
    await insertExport(tx, { organizationId, lodgingId, feedId: null, states, createdAt: now })
    await recordOf(tx, context, 'export-opened', { states: { to: states } })
    return { ok: true } as const
  })
}

/** « Changer l'adresse »: the one before answers no more. */
export function renewExport(context: FeedContext, exportId: number) {
  return changeExport(context, exportId, 'export-renewed', ({ generation }) => ({
    ...{ generation: generation + 1, askedAt: null },
  }))
}

export function chooseExportStates(context: FeedContext, exportId: number, states: string[]) {
  return changeExport(context, exportId, 'export-changed', () => ({ states }))
}

type Export = Awaited<ReturnType<typeof selectExports>>[number]

function changeExport(
  context: FeedContext,
  exportId: number,
  verb: string,
  change: (before: Export) => Partial<Export>,
) {
  return onLodging(context, async (tx, organizationId) => {
    const exports = await selectExports(tx, organizationId, context.lodgingId)
    const before = exports.find(({ id }) => id === exportId)
    if (!before) return unknown
    const values = change(before)
    const changes = changesBetween(toldOf(before), toldOf({ ...before, ...values }))
    if (Object.keys(changes).length === 0) return { ok: true } as const
    await updateExport(tx, organizationId, exportId, values)
    const { feedId } = before
    const site = feedId !== null && { feed: { to: await selectFeedName(tx, organizationId, feedId) } }
    await recordOf(tx, context, verb, { ...site, ...changes })
    return { ok: true } as const
  })
}

/** Of an address its number only: whoever has the address reads the planning. */
const toldOf = ({ states, generation }: Export) => ({ states, exportAddress: generation })

/** A site that asks more often is noted no more often. */
const notedMinutes = 5

/**
 * Notes that a site reads an address, as a session's last activity is noted: nothing of the planning changes, and where it
 * cannot be written the site has its calendar all the same.
 */
export async function noteAsked(services: Services, { organizationId, id, askedAt }: Export): Promise<void> {
  const now = services.now()
  if (services.db.readOnly || (askedAt && now.since(askedAt).total('minutes') < notedMinutes)) return
  await write(services.db, { organizationId }, (tx) => updateAskedAt(tx, organizationId, id, now)).catch(
    (error: Error) => services.log.warn({ err: error, export: id }, 'that a site read a calendar was not noted'),
  )
}
