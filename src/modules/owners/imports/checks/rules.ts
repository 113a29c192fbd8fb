import { createHash } from 'node:crypto'
import { directoryNames } from '../../../../core/directory/words.ts'
import { describeChanges, type ValueName } from '../../../../core/history/values.ts'
import { historyWords } from '../../history-words.ts'
import type { ImportResult } from '../actions.ts'
import type { ImportPlan } from '../plan.ts'
import type { ImportedChange } from './schema.ts'

/** More than a person reads at once; the counts tell of the rest. */
const mostErrors = 500
const mostChanges = 200

/** What is kept of a check: its errors, or what applying the file will write. */
export function resultOf(result: ImportResult, types: readonly { id: number; name: string }[]) {
  if (!result.ok) {
    const { errors } = result
    return { errors: errors.slice(0, mostErrors), errorCount: errors.length, counts: null, changes: [], planHash: '' }
  }
  const { plan } = result
  return {
    errors: [],
    errorCount: 0,
    counts: plan.counts,
    changes: changesOf(plan, directoryNames(types)),
    planHash: hashOf(plan),
  }
}

/** What a run of an import does one of, as its items call it. */
export const importSubject = 'directory-import'

/** So many owners and lodgings written at once keep whoever presses waiting for more than a second: a run does it. */
const largeFrom = 500

export const isLarge = ({ owners, lodgings }: ImportPlan['counts']) =>
  owners.created + owners.updated + lodgings.created + lodgings.updated >= largeFrom

/** Two plans of one hash write the same. */
export const hashOf = (plan: ImportPlan) => createHash('sha256').update(JSON.stringify(plan)).digest('hex')

const changesOf = ({ changedOwners, changedLodgings }: ImportPlan, nameOf: ValueName): ImportedChange[] =>
  [
    ...changedOwners.map(({ owner, changes }) => ({
      label: `Propriétaire ${owner.identifier} (${owner.departmentCode})`,
      changes: describeChanges(historyWords, changes, nameOf),
    })),
    ...changedLodgings.map(({ lodging, changes: { providerId, ...changes } }) => ({
      label: `Hébergement ${lodging.approvalNumber}`,
      changes: [
        ...(providerId ? [`Propriétaire : devient ${lodging.ownerIdentifier}`] : []),
        ...describeChanges(historyWords, changes, nameOf),
      ],
    })),
  ].slice(0, mostChanges)

/** Whether anything is left to import. */
export const writesSomething = ({ owners, lodgings }: ImportPlan['counts']) =>
  owners.created + owners.updated + lodgings.created + lodgings.updated > 0
