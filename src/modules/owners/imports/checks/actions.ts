import { authorOf } from '../../../../core/accounts/rules.ts'
import { selectLodgingTypes } from '../../../../core/directory/store.ts'
import { once } from '../../../../core/forms/once.ts'
import { startRun } from '../../../../core/progress/actions.ts'
import { selectOptionalRunOf } from '../../../../core/progress/store.ts'
import { retention, timeOver } from '../../../../core/retention.ts'
import { type Database, type Transaction, write } from '../../../../platform/database/database.ts'
import type { VerbContext } from '../../directory/verb.ts'
import { applyPlan, checkDirectory, type ImportContext } from '../actions.ts'
import { hashOf, importSubject, isLarge, resultOf } from './rules.ts'
import {
  emptyOldFiles,
  emptyOldReports,
  insertCheck,
  selectOptionalCheckForUpdate,
  setApplied,
  updateCheck,
} from './store.ts'

const importContext = ({ actor, now, today }: Pick<VerbContext, 'actor' | 'now' | 'today'>): ImportContext => ({
  organizationId: actor.organizationId,
  departments: actor.departments,
  by: authorOf(actor),
  now,
  today,
})

const resultFor = async (tx: Transaction, context: Omit<VerbContext, 'key'>, text: string) =>
  resultOf(
    await checkDirectory(tx, importContext(context), text),
    await selectLodgingTypes(tx, context.actor.organizationId),
  )

/** The dry run: keeps the file and what is wrong with it, or what it would change; changes nothing else. */
export function checkFile(context: VerbContext, file: { name: string; text: string }) {
  const { actor, now } = context
  const { organizationId, accountId } = actor
  return once({ ...context, organizationId }, async (tx) => {
    const result = await resultFor(tx, context, file.text)
    const row = { organizationId, accountId, fileName: file.name, content: file.text, checkedAt: now, ...result }
    return { ok: true, id: await insertCheck(tx, row) } as const
  })
}

type Checker = Pick<VerbContext, 'actor' | 'now' | 'today'>

/** The checked file with what it writes, exactly as it was shown; otherwise why it cannot be applied. */
async function planOf(tx: Transaction, context: Checker, id: number) {
  const row = await selectOptionalCheckForUpdate(tx, context.actor, id)
  if (!row) return { ok: false, refusal: 'unknown' } as const
  if (row.appliedAt || row.errorCount > 0 || row.content === '') return { ok: false, refusal: 'nothing-to-do' } as const
  const checked = await checkDirectory(tx, importContext(context), row.content)
  if (!checked.ok || hashOf(checked.plan) !== row.planHash)
    return { ok: false, refusal: 'changed-since-check' } as const
  return { ok: true, row, plan: checked.plan } as const
}

/**
 * Applies a checked file in the transaction at hand: refuses (`changed-since-check`) where the directory changed so that
 * the file would write anything else now. Refuses files that had errors, were applied already, or are forgotten.
 */
export async function applyNow(tx: Transaction, context: Checker, id: number) {
  const found = await planOf(tx, context, id)
  if (!found.ok) return found
  await applyPlan(tx, importContext(context), found.plan)
  await setApplied(tx, found.row, context.now)
  return { ok: true } as const
}

/** The same at once for a small file; a large one begins a run that does it, once, while whoever asked does something else. */
export function applyFile(context: VerbContext, id: number) {
  const { actor, services, now } = context
  const { organizationId, accountId } = actor
  return once({ ...context, organizationId }, async (tx) => {
    const found = await planOf(tx, context, id)
    if (!found.ok) return found
    const { row, plan } = found
    if (!isLarge(plan.counts)) return applyNow(tx, context, id)
    if (await selectOptionalRunOf(tx, organizationId, { subject: importSubject, subjectId: id }))
      return { ok: true } as const
    const things = [{ subject: importSubject, subjectId: id }]
    const title = `Import de ${row.fileName}`
    await startRun(tx, services, { organizationId, accountId, kind: 'directory-import', title, things, now })
    return { ok: true } as const
  })
}

/** The same file against the directory as it is now. */
export function checkAgain(context: Omit<VerbContext, 'key'>, id: number): Promise<void> {
  const { db, actor, now } = context
  return write(db, actor, async (tx) => {
    const row = await selectOptionalCheckForUpdate(tx, actor, id)
    if (!row || row.appliedAt || row.content === '') return
    const result = await resultFor(tx, context, row.content)
    await updateCheck(tx, row, { ...result, checkedAt: now })
  })
}

export const forgetOldFiles = (db: Database, organizationId: number, now: Temporal.Instant) =>
  write(db, { organizationId }, async (tx) => {
    await emptyOldFiles(tx, organizationId, timeOver(now, retention.importFiles))
    await emptyOldReports(tx, organizationId, timeOver(now, retention.importReports))
  })
