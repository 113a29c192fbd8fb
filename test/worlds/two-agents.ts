import { startTestApp } from '../support/app.ts'
import { formFields } from '../support/form-fields.ts'
import type { Visitor } from '../support/visitor.ts'
import { plantSmallOffice } from './small-office.ts'

/** The small office with two agents before it, and « Hôtel du Cours » that has room on 8 July. */
export async function openOffice() {
  const app = await startTestApp()
  const world = await plantSmallOffice(app.db, 'not a password')
  const agent = await app.signInAs(world.office.networkAdministrator)
  const colleague = await app.signInAs(world.office.networkAdministrator)
  const host = await app.signInAs(world.host)
  await host.get('/haute-provence/hebergeurs')
  const said = { host: String(world.hostId), night: '2026-07-08', state: 'room' }
  await host.post('/haute-provence/hebergeurs/saisies', said)
  return {
    ...{ app, world, agent, colleague },
    search: async () => (await app.visitor().get('/haute-provence/dispo?date=2026-07-08')).text,
    /** The form that goes there, as this agent's page shows it now. */
    open: async (who: Visitor, page: string, action = page) => formFields((await who.get(page)).text, action),
  }
}
