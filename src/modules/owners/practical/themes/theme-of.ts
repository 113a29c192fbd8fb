import type { RequestContext } from '../../../../core/environment.ts'
import { read } from '../../../../platform/database/database.ts'
import { notFound } from '../../../../platform/http/refusal.ts'
import { selectOptionalTheme, type ThemeRow } from '../store.ts'

/** The theme that the address names, or that something of its own belongs to. */
export async function themeOf(c: RequestContext, id = Number(c.req.param('id'))): Promise<ThemeRow> {
  const { services, actor, organization } = c.var
  const row = await read(services.db, actor, (tx) => selectOptionalTheme(tx, organization.id, id))
  if (!row) throw notFound()
  return row
}
