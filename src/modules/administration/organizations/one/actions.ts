import { hasModuleStopped, recordDeed } from '../../../../core/accounts/administrators/history/store.ts'
import { sendCredentials } from '../../../../core/accounts/links/actions.ts'
import { type Outcome, once } from '../../../../core/forms/once.ts'
import type { Changes } from '../../../../core/history/schema.ts'
import { record, theProgram } from '../../../../core/history/store.ts'
import type { Module } from '../../../../core/module.ts'
import type { Services } from '../../../../core/services.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import { type Structure, selectStructureForUpdate } from '../store.ts'
import { selectOptionalFirstAccount, updateAddress, updateStructure } from './store.ts'

/** Who acts on which structure, and with which form. */
export interface StructureContext {
  services: Services
  administratorId: number
  structure: Pick<Structure, 'id'>
  /** The form's one-time key. */
  key: string
}

interface Work {
  tx: Transaction
  /** As it stands, locked. */
  before: Structure
  now: Temporal.Instant
  /** Tells both histories: the platform's, and the organisation's own. */
  tell: (verb: string, changes?: Changes) => Promise<void>
}

function onStructure<T extends Outcome>(context: StructureContext, work: (given: Work) => Promise<T>): Promise<T> {
  const { services, structure, administratorId, key } = context
  const now = services.now()
  const organizationId = structure.id
  return once({ db: services.db, organizationId, now, key, administrator: true }, async (tx) => {
    const before = await selectStructureForUpdate(tx, organizationId)
    const subject = { subject: 'organization', subjectId: organizationId } as const
    const tell = async (verb: string, changes: Changes = {}) => {
      await record(tx, { organizationId, at: now, by: theProgram, ...subject, verb, changes })
      await recordDeed(tx, { at: now, administratorId, ...subject, verb, changes })
    }
    return work({ tx, before, now, tell })
  })
}

/** Corrects the name, unless somebody changed the structure since it was read. Its address stays. */
export const renameStructure = (context: StructureContext, { name, version }: { name: string; version: number }) =>
  onStructure(context, async ({ tx, before, tell }) => {
    if (before.version !== version) return { ok: false, refusal: 'changed-meanwhile' } as const
    if (before.name === name) return { ok: true } as const
    await updateStructure(tx, before.id, { name })
    await tell('organization-renamed', { name: { from: before.name, to: name } })
    return { ok: true } as const
  })

/** Switches a module on; the first time it brings what an organisation begins with. What was there is there again. */
export const startModule = (context: StructureContext, module: Module) =>
  onStructure(context, async ({ tx, before, tell }) => {
    if (before.modules.includes(module.name)) return { ok: true } as const
    await updateStructure(tx, before.id, { modules: [...before.modules, module.name] })
    if (!(await hasModuleStopped(tx, before.id, module.name))) await module.opening?.(tx, before.id)
    await tell('module-started', { module: { to: module.name } })
    return { ok: true } as const
  })

/** Switches a module off: its pages are hidden, nothing is deleted. An organisation without any is closed instead. */
export const stopModule = (context: StructureContext, module: Pick<Module, 'name'>) =>
  onStructure(context, async ({ tx, before, tell }) => {
    const left = before.modules.filter((name) => name !== module.name)
    if (left.length === before.modules.length) return { ok: true } as const
    if (left.length === 0) return { ok: false, refusal: 'last-module' } as const
    await updateStructure(tx, before.id, { modules: left })
    await tell('module-stopped', { module: { to: module.name } })
    return { ok: true } as const
  })

/** Nobody reaches a closed structure: its pages are unknown and its doors shut. Nothing is deleted. */
export const closeStructure = (context: StructureContext, reason: string) =>
  onStructure(context, async ({ tx, before, now, tell }) => {
    if (before.closedAt) return { ok: true } as const
    await updateStructure(tx, before.id, { closedAt: now })
    await tell('organization-closed', { reason: { to: reason } })
    return { ok: true } as const
  })

export const reopenStructure = (context: StructureContext) =>
  onStructure(context, async ({ tx, before, tell }) => {
    if (!before.closedAt) return { ok: true } as const
    await updateStructure(tx, before.id, { closedAt: null })
    await tell('organization-reopened')
    return { ok: true } as const
  })

/** A new way in for the first person, who has not entered yet, at a corrected address where need be. Earlier links end. */
export const resendLink = (context: StructureContext, email: string) =>
  onStructure(context, async ({ tx, before, now }) => {
    const first = await selectOptionalFirstAccount(tx, before.id)
    if (!first || first.passwordChosenAt || first.closedAt || before.closedAt)
      return { ok: false, refusal: 'entered' } as const
    if (first.email !== email) await updateAddress(tx, before.id, first, email)
    const sending = { organization: before, accountId: first.id, purpose: 'activation', by: theProgram, now } as const
    const sent = await sendCredentials(tx, context.services, sending)
    if (!sent.ok) return { ok: false, refusal: 'entered' } as const
    const { administratorId } = context
    const subject = { subject: 'organization', subjectId: before.id } as const
    await recordDeed(tx, { at: now, administratorId, ...subject, verb: 'credentials-sent' })
    return { ok: true } as const
  })
