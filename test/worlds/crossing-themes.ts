import type { Actor } from '../../src/core/accounts/rules.ts'
import { moveItem } from '../../src/core/content/items/life/actions.ts'
import { selectOptionalItem } from '../../src/core/content/items/store.ts'
import { themeKind } from '../../src/modules/owners/practical/kinds.ts'
import { changeTheme } from '../../src/modules/owners/practical/themes/actions.ts'
import { read } from '../../src/platform/database/database.ts'
import type { TestApp } from '../support/app.ts'
import { staffWriting } from './staff-writing.ts'

/** Two sections with a theme each, which change places: the one goes where the other stands, at the same moment. */
export async function crossing(app: TestApp) {
  const desk = await staffWriting(app)
  const sections = [await desk.section('Une'), await desk.section('Autre')]
  const addresses = [await desk.theme('Celui-ci', sections[0] ?? 0), await desk.theme('Celui-là', sections[1] ?? 0)]
  const ids = addresses.map(desk.numberIn)
  const { organizationId } = app.network
  const actor = { organizationId, accountId: app.network.networkAdministrator.accountId } as Actor
  const context = { db: app.db, actor, now: app.clock.now }
  const updatedOn = Temporal.PlainDate.from('2026-07-06')
  const itemOf = async (id: number) => {
    const item = await read(app.db, { organizationId }, (tx) => selectOptionalItem(tx, themeKind, organizationId, id))
    if (!item) throw new Error('no such theme')
    return item
  }
  return {
    /** Each theme into the section of the other; the versions are those of the round. */
    cross: (round: number) =>
      ids.map((id, at) => {
        const sectionId = sections[(at + round + 1) % 2] ?? 0
        const values = { sectionId, title: `Thème ${at}`, introduction: `${round}`, updatedOn, version: round + 1 }
        return changeTheme({ ...context, key: `change ${round} ${at}` }, id, values)
      }),
    /** Both moved up and down. */
    order: (round: number) =>
      ids.flatMap((id) =>
        (['haut', 'bas'] as const).map(async (direction) =>
          moveItem({ ...context, key: `move ${round} ${id} ${direction}` }, themeKind, await itemOf(id), direction),
        ),
      ),
  }
}
