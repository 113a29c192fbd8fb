import { isShownTo } from '../../../../core/accounts/rules.ts'
import type { FirstStep, Reader } from '../../../../core/module.ts'
import { selectSettings } from '../../../../core/organizations/store.ts'
import { type Database, read } from '../../../../platform/database/database.ts'
import { putAwayBy } from './rules.ts'

export interface ShownStep extends Pick<FirstStep, 'label' | 'hint' | 'icon'> {
  href: string
  isDone: boolean
}

/** « Pour commencer »: this reader's steps while one of them is undone; `isAway` once the reader put them away. */
export async function firstStepsOf(db: Database, reader: Reader, known: readonly FirstStep[]) {
  const { organization, actor } = reader
  const own = known.filter((step) => isShownTo(step, actor, organization))
  if (own.length === 0) return null
  return read(db, actor, async (tx) => {
    const [settings, ...done] = await Promise.all([
      selectSettings(tx, organization.id, 'start'),
      ...own.map((step) => step.isDone(tx, reader)),
    ])
    if (done.every(Boolean)) return null
    const steps = own.map(
      ({ label, hint, icon, path }, place): ShownStep => ({
        ...{ label, hint, icon },
        href: path(organization.slug),
        isDone: done[place] ?? false,
      }),
    )
    return { steps, isAway: putAwayBy(settings.values).includes(actor.accountId) }
  })
}

export type FirstSteps = Awaited<ReturnType<typeof firstStepsOf>>
