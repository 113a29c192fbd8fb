import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { anyone } from '../../../core/access.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { readFresh } from '../../../core/freshness/read.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import { searchPath } from '../paths.ts'
import { readSearch, type Search } from '../search/read.ts'
import type { AvailabilityAnswer } from './shapes.ts'

/** LAST-04: the search as JSON, for anyone's site: read only, no key, no cookie. Without a date, tonight. */
export const apiRoutes = new Hono<Environment>()

const anySite = cors({ origin: '*', allowMethods: ['GET'] })

apiRoutes.get('/:org/api/dispo', anySite, anyone, async (c) => {
  const { organization, services, t } = c.var
  const tonight = todayOf(organization, services.now()).toString()
  const search = await readFresh(c, (fresh) => readSearch(c, fresh, c.req.query('date') ?? tonight))
  if (search.maintenance) return c.json({ error: 'closed' as const, message: search.maintenance }, 503)
  if (search.asked.kind === 'night') return c.json(answerOf(c, search, search.asked.night))
  const message = t("La date va d'aujourd'hui au {{day}}, par exemple {{example}}.", {
    ...{ day: search.last.toString(), example: tonight },
  })
  return c.json({ error: 'date' as const, message }, 422)
})

function answerOf(c: RequestContext, { settings, last, hosts }: Search, night: Temporal.PlainDate): AvailabilityAnswer {
  const { organization, services, language } = c.var
  return {
    date: night.toString(),
    until: last.toString(),
    hosts: hosts.map((host) => ({
      name: host.name,
      phone: host.phone,
      municipality: settings.showsMunicipality ? host.municipalityName : null,
      kind: settings.showsKind ? (language === 'en' ? host.kindEnglish : host.kind) : null,
    })),
    officePhone: organization.contact.phone,
    page: services.publicUrl + searchPath(organization.slug, night),
  }
}
