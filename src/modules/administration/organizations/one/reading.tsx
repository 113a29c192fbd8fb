import { administrationFrame } from '../../../../core/accounts/administrators/frame.ts'
import { selectDeeds, selectOptionalLastDeed } from '../../../../core/accounts/administrators/history/store.ts'
import { administratorScope } from '../../../../core/accounts/administrators/store.ts'
import type { RequestContext } from '../../../../core/environment.ts'
import { conflictOf } from '../../../../core/forms/conflict.ts'
import { newForm } from '../../../../core/forms/read.ts'
import type { Module } from '../../../../core/module.ts'
import { type Database, read } from '../../../../platform/database/database.ts'
import { notFound } from '../../../../platform/http/refusal.ts'
import { page } from '../../../../platform/http/render.ts'
import type { FormState } from '../../../../ui/form-state.ts'
import type { FrameNotice } from '../../../../ui/frame.ts'
import { authorOf } from '../../history/words.ts'
import { type Structure, selectOptionalStructure } from '../store.ts'
import { shownModules } from './modules.ts'
import { StructurePage } from './pages/structure.tsx'
import { selectStaff } from './store.ts'

const shownDeeds = 10

/** The structure of the address, closed ones too; others are unknown. */
export async function structureOf(c: RequestContext): Promise<Structure> {
  const slug = c.req.param('slug') ?? ''
  const structure = await read(c.var.services.db, administratorScope, (tx) => selectOptionalStructure(tx, slug))
  if (!structure) throw notFound()
  return structure
}

const readStructure = (db: Database, organizationId: number) =>
  read(db, { organizationId, administrator: true }, async (tx) => {
    const [staff, deeds, opened, closed] = await Promise.all([
      selectStaff(tx, organizationId),
      selectDeeds(tx, { organizationId }, 1, shownDeeds),
      selectOptionalLastDeed(tx, organizationId, 'organization-created'),
      selectOptionalLastDeed(tx, organizationId, 'organization-closed'),
    ])
    return {
      ...{ staff, deeds: deeds.rows },
      openedBy: opened ? authorOf(opened) : undefined,
      closing: closed ? { by: authorOf(closed), reason: String(closed.changes.reason?.to ?? '') } : undefined,
    }
  })

interface Sent {
  which: 'name' | 'closure' | 'link'
  form: FormState
}

/** The page of a structure, with the form that was sent as it was. */
export async function structurePage(
  c: RequestContext,
  modules: readonly Module[],
  given: { sent?: Sent; notice?: FrameNotice | undefined } = {},
  status: 200 | 409 | 422 = 200,
) {
  const { services } = c.var
  const structure = await structureOf(c)
  const { sent, notice } = given
  const stored = { version: String(structure.version), name: structure.name }
  const forms = {
    name: newForm(c, stored),
    closure: newForm(c),
    link: newForm(c),
    ...(sent && { [sent.which]: sent.form }),
  }
  const conflict = status === 409 ? conflictOf(forms.name, stored, { name: 'Nom de la structure' }) : undefined
  if (conflict) forms.name = conflict.form
  return page(
    c,
    <StructurePage
      {...{ structure, forms, differences: conflict?.differences, ...(await readStructure(services.db, structure.id)) }}
      frame={administrationFrame(c, notice)}
      modules={shownModules(modules, structure.modules)}
      token={newForm(c).token}
      now={services.now()}
      isKeepingMails={!services.mailer}
    />,
    status,
  )
}
