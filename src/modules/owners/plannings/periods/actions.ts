import { authorOf } from '../../../../core/accounts/rules.ts'
import { readPlannings } from '../../../../core/availability/plannings.ts'
import { changeNights } from '../../../../core/availability/store.ts'
import { lockLodgings } from '../../../../core/directory/store.ts'
import { once } from '../../../../core/forms/once.ts'
import { record } from '../../../../core/history/store.ts'
import { confirm } from '../../confirmations/actions.ts'
import { type Doing, type Saved, type Unknown, unknown } from '../actions.ts'
import { letterOf } from '../rules.ts'
import { nightChanges, toRecord, verbOf } from '../saves/rules.ts'
import { selectLodgingsOf } from '../store.ts'
import { boundsOf, decideWish, type LodgingConflict, type Wish } from './rules.ts'

export interface Conflicts {
  ok: false
  refusal: 'changed-meanwhile'
  conflicts: LodgingConflict[]
}

/**
 * OWN-27: sets periods of one or several lodgings, all of them or none. Refuses lodgings that are not the actor's own
 * (`unknown-lodging`), and nights that would change in months which were saved since they were read.
 */
export function savePeriods(
  { db, actor, now, today, key }: Doing,
  wishes: readonly Wish[],
): Promise<Saved | Unknown | Conflicts> {
  const { organizationId } = actor
  const lodgingIds = wishes.map(({ lodgingId }) => lodgingId)
  return once({ db, organizationId, now, key }, async (tx) => {
    await lockLodgings(tx, organizationId, lodgingIds)
    const own = new Set((await selectLodgingsOf(tx, actor)).map(({ id }) => id))
    if (!lodgingIds.every((id) => own.has(id))) return unknown

    const { from, until } = boundsOf(wishes.flatMap(({ periods }) => periods)) ?? { from: today, until: today }
    const stored = await readPlannings(tx, organizationId, lodgingIds, from, until)
    const decisions = wishes.map((wish) => {
      const { versions, typed, effective } = stored.get(wish.lodgingId) ?? {
        versions: new Map(),
        typed: [],
        effective: [],
      }
      // Nobody typed it, and yet it is known: a calendar elsewhere holds it.
      const isHeld = (night: number) => typed[night] === null && effective[night] !== null
      return { wish, decision: decideWish(wish, { first: from, letters: typed.map(letterOf), isHeld, versions }) }
    })
    const conflicts = decisions.flatMap(({ decision }) => (decision.ok ? [] : [decision.conflict]))
    if (conflicts.length > 0) return { ok: false, refusal: 'changed-meanwhile', conflicts } as const

    const entries = []
    for (const { wish, decision } of decisions) {
      if (!decision.ok) continue
      const { lodgingId } = wish
      const { changes: nights } = decision
      await changeNights(tx, { organizationId, lodgingId, changes: nightChanges(nights), today })
      const about = { organizationId, at: now, by: authorOf(actor), subject: 'lodging', subjectId: lodgingId }
      const save = { nights, origins: [] }
      entries.push({ ...about, verb: verbOf(save), changes: toRecord(save) })
    }
    await confirm(tx, { organizationId, lodgingIds, kind: 'saved', by: authorOf(actor), at: now, today })
    const ids = await record(tx, entries)
    return { ok: true, saves: entries.map(({ subjectId }, at) => ({ lodgingId: subjectId, entryId: ids[at] ?? 0 })) }
  })
}
