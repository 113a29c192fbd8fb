import { changeItem, createItem } from '../../../../core/content/items/actions.ts'
import { selectOptionalItem } from '../../../../core/content/items/store.ts'
import type { VerbContext } from '../../../../core/verb.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import type { ThemeForm } from '../forms.ts'
import { sectionKind, themeKind } from '../kinds.ts'

/** A draft at the end of its section. Refuses a section that is closed or not there (`unknown-target`). */
export const createTheme = (context: VerbContext, { version: _none, ...values }: ThemeForm) =>
  createItem(context, themeKind, async (tx) => ((await isOpen(tx, context, values.sectionId)) ? values : null))

/** Refuses a form that was read before somebody else's change; into another section it goes to the end. */
export const changeTheme = (context: VerbContext, id: number, { version, ...values }: ThemeForm) =>
  changeItem(
    context,
    themeKind,
    id,
    version,
    async (tx, before) =>
      before.sectionId === values.sectionId || (await isOpen(tx, context, values.sectionId)) ? values : null,
    { sectionId: values.sectionId },
  )

async function isOpen(tx: Transaction, { actor }: VerbContext, sectionId: number) {
  const section = await selectOptionalItem(tx, sectionKind, actor.organizationId, sectionId)
  return section !== null && section.closedAt === null
}
