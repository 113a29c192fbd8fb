import { Hono } from 'hono'
import { anyone } from '../../../core/access.ts'
import { publicFrame } from '../../../core/accounts/frame.ts'
import type { Environment } from '../../../core/environment.ts'
import type { Module } from '../../../core/module.ts'
import { publicDoors } from '../../../core/public-doors.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import { themeCss } from '../../../ui/theme.ts'
import { AccessibilityPage } from './pages/accessibility.tsx'
import { HelpPage } from './pages/help.tsx'
import { PortalPage } from './pages/portal.tsx'
import { TextPage } from './pages/text.tsx'
import { YourData } from './pages/your-data.tsx'
import { portalPaths } from './paths.ts'

/** What every organisation shows to everyone, whatever modules it runs. */
export function portalRoutes(modules: readonly Module[]) {
  const routes = new Hono<Environment>()
  const frameOf = (c: Parameters<typeof publicFrame>[0]) =>
    publicFrame(c, { homeHref: portalPaths.home(c.var.organization.slug) })

  routes.get('/:org', anyone, (c) => {
    const { organization } = c.var
    const doors = publicDoors(modules, organization)
    const frame = { ...frameOf(c), spaceName: c.var.t('Bienvenue') }
    return page(c, <PortalPage frame={frame} organization={organization} doors={doors} />)
  })

  routes.get('/:org/aide', anyone, (c) => page(c, <HelpPage frame={frameOf(c)} organization={c.var.organization} />))

  routes.get('/:org/accessibilite', anyone, (c) =>
    page(c, <AccessibilityPage frame={frameOf(c)} organization={c.var.organization} />),
  )

  routes.get('/:org/mentions-legales', anyone, (c) =>
    page(
      c,
      <TextPage
        frame={frameOf(c)}
        title={c.var.t('Mentions légales')}
        text={c.var.organization.texts.legalNotice}
        organization={c.var.organization}
      />,
    ),
  )

  routes.get('/:org/donnees-personnelles', anyone, (c) =>
    page(
      c,
      <TextPage
        frame={frameOf(c)}
        title={c.var.t('Données personnelles')}
        text={c.var.organization.texts.privacy}
        organization={c.var.organization}
      >
        <YourData frame={frameOf(c)} />
      </TextPage>,
    ),
  )

  routes.get('/:org/charte/:version{[0-9a-f]+\\.css}', anyone, (c) => {
    const theme = themeCss(c.var.organization.charter.primaryColor)
    if (!theme.ok) throw notFound()
    c.header('Cache-Control', 'public, max-age=31536000, immutable')
    return c.body(theme.css, 200, { 'Content-Type': 'text/css; charset=utf-8' })
  })
  return routes
}
