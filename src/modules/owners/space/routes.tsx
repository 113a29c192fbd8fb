import { Hono } from 'hono'
import type { Actor } from '../../../core/accounts/rules.ts'
import { homeOrDoor } from '../../../core/accounts/sign-in/routes.tsx'
import { monthOf } from '../../../core/calendar/rules.ts'
import { selectArticles } from '../../../core/content/store.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { newForm } from '../../../core/forms/read.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import { selectSettings } from '../../../core/organizations/store.ts'
import { read, type Transaction } from '../../../platform/database/database.ts'
import { page } from '../../../platform/http/render.ts'
import { formatDay, formatMoment, formatMonth, formatMonthName } from '../../../ui/format.ts'
import { confirmationNotice } from '../confirmations/notices.ts'
import { mayConfirm, standingOf } from '../confirmations/rules.ts'
import { ownersDoor } from '../door.ts'
import { shownArticle } from '../news/article.tsx'
import { newsPortal } from '../news/store.ts'
import { planningPath, planningsPath } from '../plannings/paths.ts'
import { type OwnLodging, selectLodgingsOf } from '../plannings/store.ts'
import { selectNewestDownloads } from '../practical/reading/store.ts'
import { newDownloads } from '../practical/reading/view.ts'
import { ownersFrame } from './frame.ts'
import { type HomeLodging, HomePage } from './pages/home-page.tsx'
import { fillingOf, horizonOf, latest } from './rules.ts'
import { selectToldNights } from './store.ts'

/** OWN-10, OWN-11: the owners' home. */
export const spaceRoutes = new Hono<Environment>()

spaceRoutes.get('/:org/proprietaires', homeOrDoor(ownersDoor), async (c) => {
  const { organization, services, actor } = c.var
  const today = todayOf(organization, services.now())
  const { lodgings, told, articles, downloads, settings } = await read(
    services.db,
    { organizationId: organization.id },
    (tx) => readHome(tx, c, today),
  )
  const frame = ownersFrame(c, {
    settings: settings.values,
    updatedAt: latest(lodgings.map((lodging) => lodging.planningUpdatedAt)),
    notice: confirmationNotice(c),
  })
  const shown = lodgings.map((lodging) => homeLodging(c, lodging, told.get(lodging.id) ?? [], today))
  const news = articles.slice(0, newsShown).map((article) => shownArticle(organization.slug, article))
  const planningsHref = planningsPath(organization.slug)
  const { slug, timeZone } = organization
  const newest = newDownloads(slug, timeZone, downloads)
  const hasMoreNews = articles.length > newsShown
  const given = { frame, slug, news, hasMoreNews, newest, planningsHref, token: newForm(c).token }
  return page(c, <HomePage {...given} greeting={actor.greetingName} lodgings={shown} />)
})

/** The newest ones; a page of their own has all. */
const newsShown = 3

async function readHome(tx: Transaction, c: RequestContext, today: Temporal.PlainDate) {
  const { organization, actor } = c.var
  const [own, articles, downloads, settings] = await Promise.all([
    readOwn(tx, actor, today),
    selectArticles(tx, organization.id, newsPortal, today, { limit: newsShown + 1 }),
    selectNewestDownloads(tx, organization.id),
    selectSettings(tx, organization.id, 'owners'),
  ])
  return { ...own, articles, downloads, settings }
}

/** The actor's lodgings, and of each the nights that are told from today on. */
async function readOwn(tx: Transaction, actor: Actor, today: Temporal.PlainDate) {
  const lodgings = await selectLodgingsOf(tx, actor)
  const ids = lodgings.map((lodging) => lodging.id)
  return { lodgings, told: await selectToldNights(tx, actor.organizationId, ids, today, horizonOf(today)) }
}

function homeLodging(
  c: RequestContext,
  lodging: OwnLodging,
  told: readonly boolean[],
  today: Temporal.PlainDate,
): HomeLodging {
  const { slug, timeZone } = c.var.organization
  const { filledUntil, missing } = fillingOf(told, today)
  const updatedAt = lodging.planningUpdatedAt
  return {
    id: lodging.id,
    name: lodging.name,
    place: `${lodging.approvalNumber} – ${lodging.municipalityName}`,
    isChosen: lodging.planningShown !== null,
    href: lodging.planningShown === null ? planningsPath(slug) : planningPath(slug, lodging.id, monthOf(today)),
    updated: updatedAt ? formatMoment(updatedAt, timeZone) : 'Jamais',
    standing: standingOf(lodging),
    mayConfirm: mayConfirm(lodging),
    filled: filledUntil ? `Jusqu'au ${formatDay(filledUntil)}` : "La nuit d'aujourd'hui n'est pas renseignée",
    missing: missing.map(({ month, nights }) => ({
      month: month.year === today.year ? formatMonthName(month.month) : formatMonth(month.year, month.month),
      nights,
      href: planningPath(slug, lodging.id, month),
    })),
  }
}
