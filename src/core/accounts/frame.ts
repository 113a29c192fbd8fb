import { createHash } from 'node:crypto'
import { formatMoment } from '../../ui/format.ts'
import { type Frame, type FrameNotice, french, type MenuEntry } from '../../ui/frame.ts'
import type { RequestContext } from '../environment.ts'
import { newForm } from '../forms/read.ts'
import { officeGroups } from '../module.ts'
import { hoursIn, type Organization } from '../organizations/rules.ts'
import { portalBase } from './paths.ts'
import { isShownTo } from './rules.ts'

interface Around {
  homeHref: string
  menu?: MenuEntry[]
  spaceName?: string
  dataUpdated?: string
  notice?: Frame['notice']
}

/** The frame of a page that anyone may see: no account, no token, so that it can be cached. */
export function publicFrame(c: RequestContext, around: Around): Frame {
  const { organization, language, t, services } = c.var
  const other = language === 'fr' ? 'en' : 'fr'
  const address = new URL(c.req.url)
  address.searchParams.set('lang', other)
  return {
    ...organizationFrame(c, organization),
    ...around,
    menu: around.menu ?? [],
    origin: services.publicUrl,
    language,
    languageSwitch: { href: address.pathname + address.search, label: other === 'en' ? 'English' : 'Français' },
    t,
    asset: services.asset,
  }
}

/** Only public pages speak English: whatever is shown from here on is in French, whatever browser or cookie ask for. */
export function inFrench(c: RequestContext): void {
  c.set('language', 'fr')
  c.set('t', french)
}

/** The frame of a page behind a sign-in: name, organisation, « Déconnexion », and for whom staff act. */
export function accountFrame(c: RequestContext, around: Around): Frame {
  inFrench(c)
  const { organization, actor, services } = c.var
  const token = newForm(c).token
  const base = portalBase(organization.slug, actor.portal)
  return {
    ...organizationFrame(c, organization),
    ...around,
    dataUpdated: around.dataUpdated ?? dataUpdated(c),
    notice: around.notice ?? arrivals[c.req.query('motif') ?? ''],
    menu: around.menu ?? [],
    language: 'fr',
    t: french,
    asset: services.asset,
    account: {
      name: actor.fullName,
      organizationName: organization.name,
      signOut: { action: `${base}/deconnexion`, token },
      // Acting on behalf, « Mon compte » would be the owner's, which nobody else opens.
      links: actor.actedBy ? [] : [{ label: 'Mon compte', href: `${base}/compte` }],
    },
    onBehalf: actor.actedBy
      ? { name: actor.fullName, by: actor.actedBy.fullName, end: { action: `${base}/fin-de-delegation`, token } }
      : undefined,
  }
}

function dataUpdated({ var: { dataUpdatedAt, organization } }: RequestContext) {
  return dataUpdatedAt ? `Données mises à jour le ${formatMoment(dataUpdatedAt, organization.timeZone)}` : undefined
}

/** What whoever has just come in hears, on whatever page that is: the address says which of these. */
const arrivals: Record<string, FrameNotice> = {
  'mot-de-passe': { kind: 'success', text: 'Votre mot de passe est enregistré, et vous êtes connecté.' },
  'saisie-perdue': {
    kind: 'warning',
    text: "Ce qui avait été saisi avant votre connexion n'est plus gardé, ou l'était pour un autre compte.",
  },
}

/** The frame of a back-office page: one menu over all modules, each entry shown to those whose rights open it. */
export function officeFrame(c: RequestContext, around: Omit<Around, 'homeHref' | 'menu'> = {}): Frame {
  const { organization, actor, officeEntries } = c.var
  const home = `/${organization.slug}/gestion`
  const shown = officeEntries.filter((entry) => isShownTo(entry, actor, organization))
  const start = { group: undefined, label: 'Accueil', href: home, icon: 'home' }
  const entries = shown.map(({ group, label, icon, path }) => ({ group, label, icon, href: path(organization.slug) }))
  const marked = markCurrent([start, ...entries], c.req.path, home)
  const groups = [undefined, ...officeGroups].map((label) => ({
    label,
    entries: marked.filter(({ group }) => group === label),
  }))
  return {
    ...accountFrame(c, { homeHref: home, ...around }),
    sideMenu: groups.filter((group) => group.entries.length > 0),
    search: { action: `${home}/recherche`, typed: c.req.path === `${home}/recherche` ? (c.req.query('q') ?? '') : '' },
  }
}

/** The longest address that the page lies under is the current entry; the home only when it is the page itself. */
function markCurrent<Entry extends Omit<MenuEntry, 'current'>>(entries: Entry[], path: string, home: string) {
  const under = entries.filter(({ href }) => path === href || (href !== home && path.startsWith(`${href}/`)))
  const current = under.sort((one, other) => other.href.length - one.href.length)[0]
  return entries.map((entry) => ({ ...entry, current: entry === current }))
}

function organizationFrame(c: RequestContext, organization: Organization) {
  const { slug, charter, contact } = organization
  const version = createHash('sha256').update(charter.primaryColor).digest('hex').slice(0, 10)
  const { t } = c.var
  return {
    organization: {
      name: organization.name,
      slug,
      themeHref: `/${slug}/charte/${version}.css`,
      logoHref: charter.logoFileId ? `/${slug}/fichiers/${charter.logoFileId}/logo` : undefined,
      banner: charter.banner,
      hotline: { phone: contact.phone, hours: hoursIn(contact, c.var.language), email: contact.email },
    },
    footer: [
      { label: t('Aide'), href: `/${slug}/aide` },
      { label: t('Accessibilité : non conforme'), href: `/${slug}/accessibilite` },
      { label: t('Mentions légales'), href: `/${slug}/mentions-legales` },
      { label: t('Données personnelles'), href: `/${slug}/donnees-personnelles` },
    ],
  }
}
