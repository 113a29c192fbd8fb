import { changeItem, createItem } from '../../../../core/content/items/actions.ts'
import type { VerbContext } from '../../../../core/verb.ts'
import type { SectionForm } from '../forms.ts'
import { sectionKind } from '../kinds.ts'

/** At the end of the table of contents. */
export const createSection = (context: VerbContext, { title }: SectionForm) =>
  createItem(context, sectionKind, async () => ({ title }))

/** Refuses a form that was read before somebody else's change. */
export const changeSection = (context: VerbContext, id: number, { version, title }: SectionForm) =>
  changeItem(context, sectionKind, id, version, async () => ({ title }))
