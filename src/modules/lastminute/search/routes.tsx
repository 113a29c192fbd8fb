import { Hono } from 'hono'
import { anyone } from '../../../core/access.ts'
import { publicFrame } from '../../../core/accounts/frame.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { readFresh } from '../../../core/freshness/read.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import { selectSettings } from '../../../core/organizations/store.ts'
import { page } from '../../../platform/http/render.ts'
import { lastminuteTopic } from '../declarations/actions.ts'
import { searchPath } from '../paths.ts'
import { inOrderOfDay, isWithin, lastSearched, settingsFrom } from '../rules.ts'
import { searchForm } from './forms.ts'
import { SearchPage } from './pages/search.tsx'
import { selectHostsWithRoom } from './store.ts'

/** LAST-01, LAST-02: who has room on a night. */
export const searchRoutes = new Hono<Environment>()

searchRoutes.get('/:org/dispo', anyone, async (c) => {
  const { organization, services } = c.var
  const today = todayOf(organization, services.now())
  const asked = c.req.query('date')
  const typed = asked === undefined ? undefined : searchForm.safeParse({ date: asked })
  const found = await readFresh(c, async ({ tx, rest }) => {
    await rest([lastminuteTopic])
    const settings = settingsFrom((await selectSettings(tx, organization.id, 'lastminute')).values)
    const last = lastSearched(today, settings)
    const night = typed?.data?.date
    const wanted = night && isWithin(night, today, last) ? night : null
    const hosts = wanted ? await selectHostsWithRoom(tx, organization.id, wanted) : []
    return { settings, last, night: wanted, hosts: inOrderOfDay(hosts, today) }
  })
  const refused = typed !== undefined && !found.night
  return page(c, <SearchPage {...viewOf(c, found, today)} refused={refused} asked={asked ?? ''} />, refused ? 422 : 200)
})

type Found = Pick<Parameters<typeof SearchPage>[0], 'settings' | 'night' | 'hosts' | 'last'>

function viewOf(c: RequestContext, found: Found, today: Temporal.PlainDate) {
  const { slug, contact } = c.var.organization
  const frame = publicFrame(c, { homeHref: `/${slug}` })
  return { ...found, frame, today, action: searchPath(slug), officePhone: contact.phone }
}
