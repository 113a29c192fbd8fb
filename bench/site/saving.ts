import { changeNights } from '../../src/core/availability/store.ts'
import { openDatabase, write } from '../../src/platform/database/database.ts'

/** Saves a week of some lodging's planning ten times a second, from another process than the site's. */
export function saveTenASecond(url: string, organizationId: number, lodgingIds: readonly number[]) {
  const db = openDatabase(url, { connections: 2 })
  const today = Temporal.Now.plainDateISO()
  let saved = 0
  let failed = 0
  const save = async () => {
    const lodgingId = lodgingIds[saved % lodgingIds.length] as number
    const from = today.add({ days: 30 + (saved % 200) })
    const state = saved % 2 === 0 ? ('let' as const) : ('available' as const)
    const changes = new Map(Array.from({ length: 7 }, (_, day) => [from.add({ days: day }).toString(), state]))
    saved += 1
    await write(db, { organizationId }, (tx) => changeNights(tx, { organizationId, lodgingId, changes, today }))
  }
  const timer = setInterval(() => {
    save().catch(() => {
      failed += 1
    })
  }, 100)
  return async () => {
    clearInterval(timer)
    await new Promise((resolve) => setTimeout(resolve, 300))
    await db.close()
    if (failed > 0) throw new Error(`${failed} of ${saved} savings failed`)
    return saved
  }
}
