import { Hono } from 'hono'
import { anyone } from '../../../core/access.ts'
import type { Environment } from '../../../core/environment.ts'
import type { Module } from '../../../core/module.ts'
import type { Organization } from '../../../core/organizations/rules.ts'
import { selectOrganizations } from '../../../core/organizations/store.ts'
import type { DemoAccount } from '../../../core/services.ts'
import { read } from '../../../platform/database/database.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import { bareFrame } from '../../../ui/frame.ts'
import { HomePage } from './pages/home.tsx'
import { robotsText } from './robots.ts'

/** The installation's home: its organisations, their public doors, and in demo mode the accounts to try. */
export function homeRoutes(modules: Module[], demoAccounts: DemoAccount[]) {
  const routes = new Hono<Environment>()

  routes.get('/', anyone, async (c) => {
    const { db, asset, publicUrl } = c.var.services
    const organizations = await read(db, { organizationId: null }, selectOrganizations)
    const shown = organizations.map((organization) => ({
      name: organization.name,
      href: `/${organization.slug}`,
      logoHref: logoOf(organization),
      doors: modules
        .filter((module) => organization.modules.includes(module.name))
        .flatMap((module) => module.publicEntries)
        .map((entry) => ({
          ...{ label: c.var.t(entry.label), hint: c.var.t(entry.hint) },
          ...{ href: entry.path(organization.slug), icon: entry.icon },
        })),
    }))
    const { language, t } = c.var
    const frame = {
      ...bareFrame(asset, language, t),
      ...{ origin: publicUrl, spaceName: t("L'extranet de tous ceux qui accueillent") },
      languageSwitch:
        language === 'fr' ? { label: 'English', href: '/?lang=en' } : { label: 'Français', href: '/?lang=fr' },
    }
    return page(c, <HomePage frame={frame} organizations={shown} demoAccounts={demoAccounts} />)
  })

  routes.get('/robots.txt', anyone, async (c) => {
    const { db, publicUrl } = c.var.services
    const organizations = await read(db, { organizationId: null }, selectOrganizations)
    const sitemaps = organizations.flatMap((organization) =>
      modules
        .filter((module) => organization.modules.includes(module.name))
        .flatMap(({ sitemap }) => (sitemap ? [publicUrl + sitemap(organization.slug)] : [])),
    )
    return c.text(robotsText(sitemaps))
  })

  routes.get('/demo/accounts.json', anyone, (c) => {
    if (demoAccounts.length === 0) throw notFound()
    return c.json(demoAccounts)
  })
  return routes
}

const logoOf = ({ slug, charter: { logoFileId } }: Organization) =>
  logoFileId === undefined ? undefined : `/${slug}/fichiers/${logoFileId}/logo`
