import type { Hono } from 'hono'
import { z } from 'zod'
import { read } from '../../../platform/database/database.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { staffWith } from '../../accounts/sessions/guards.ts'
import type { Environment, RequestContext } from '../../environment.ts'
import { version } from '../../forms/fields.ts'
import { readForm } from '../../forms/read.ts'
import { type VerbContext, verbContext } from '../../verb.ts'
import { closeItem, moveItem, publishItem, type ReadItem } from './life/actions.ts'
import { directions } from './rules.ts'
import { type ItemKind, type ItemRow, selectOptionalItem } from './store.ts'

interface LifeOf {
  kind: ItemKind
  /** `/:org/gestion/actualites`; the verbs stand behind the item's number. */
  base: `/:org/gestion/${string}`
  /** The page that shows the item, where each verb leads back to. */
  page: (slug: string, item: ItemRow) => string
  /** The page that shows its order, where moving it leads back to; absent: `page`. */
  listPage?: (slug: string, item: ItemRow) => string
  /** Draws the item's page, status 409, for whoever read an older version of it; undefined: of which nobody knows. */
  changedPage: (c: RequestContext, read: number | undefined) => Response | Promise<Response>
}

type Settled = { ok: true } | { ok: false; refusal: string }

/** The verbs that every item has: to publish it or take it back, to close and reopen it, to move it in its order. */
export function itemRoutes(
  routes: Hono<Environment>,
  { kind, base, page, listPage = page, changedPage }: LifeOf,
): void {
  const verb = (segment: string, said: string, act: (context: VerbContext, item: ReadItem) => Promise<Settled>) =>
    routes.post(`${base}/:id{[0-9]{1,15}}/${segment}`, staffWith('content'), async (c) => {
      const item = await itemOf(c, kind)
      const here = page(c.var.organization.slug, item)
      const submitted = await readForm(c, z.object({ version }))
      if (!submitted.ok) return c.redirect(withQuery(here, 'recommencez'), 303)
      const read = submitted.value.version
      const outcome = await act(verbContext(c, submitted.key), { id: item.id, version: read })
      return outcome.ok ? c.redirect(withQuery(here, said), 303) : changedPage(c, read)
    })

  verb('fermeture', 'ferme', (context, item) => closeItem(context, kind, item, true))
  verb('reouverture', 'rouvert', (context, item) => closeItem(context, kind, item, false))
  if ('publishedAt' in kind.table) {
    verb('publication', 'publie', (context, item) => publishItem(context, kind, item, true))
    verb('retrait', 'retire', (context, item) => publishItem(context, kind, item, false))
  }
  if (kind.orderedWithin === undefined) return
  routes.post(`${base}/:id{[0-9]{1,15}}/place`, staffWith('content'), async (c) => {
    const item = await itemOf(c, kind)
    const here = listPage(c.var.organization.slug, item)
    const submitted = await readForm(c, z.object({ sens: z.enum(directions) }))
    if (!submitted.ok) return c.redirect(withQuery(here, 'recommencez'), 303)
    const outcome = await moveItem(verbContext(c, submitted.key), kind, item, submitted.value.sens)
    return outcome.ok ? c.redirect(here, 303) : changedPage(c, undefined)
  })
}

async function itemOf(c: RequestContext, kind: ItemKind): Promise<ItemRow> {
  const { organization, services } = c.var
  const scope = { organizationId: organization.id }
  const item = await read(services.db, scope, (tx) =>
    selectOptionalItem(tx, kind, organization.id, Number(c.req.param('id'))),
  )
  if (!item) throw notFound()
  return item
}

/** Before the anchor, where the address has one. */
function withQuery(address: string, said: string): string {
  const [path, anchor] = address.split('#')
  return `${path}?${said}${anchor ? `#${anchor}` : ''}`
}
