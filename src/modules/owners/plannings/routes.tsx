import { Hono } from 'hono'
import { signedIn } from '../../../core/accounts/sessions/guards.ts'
import { firstDayAfter, firstDayOf, later, monthOf, nightsOfMonth, parseMonth } from '../../../core/calendar/rules.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { keepForBack } from '../../../core/forms/back.ts'
import { newForm, readForm } from '../../../core/forms/read.ts'
import { selectSettings } from '../../../core/organizations/store.ts'
import { read } from '../../../platform/database/database.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import type { FormState } from '../../../ui/form-state.ts'
import { formatMoment } from '../../../ui/format.ts'
import type { FrameNotice } from '../../../ui/frame.ts'
import { confirmationNotice } from '../confirmations/notices.ts'
import { standingInWords } from '../confirmations/pages/unchanged.tsx'
import { mayConfirm } from '../confirmations/rules.ts'
import { heldByNight, type MonthStay } from '../feeds/month.ts'
import { feedPaths } from '../feeds/paths.ts'
import { selectStaysHolding } from '../feeds/stays/store.ts'
import { selectFeedCounts } from '../feeds/store.ts'
import { connectedInWords } from '../feeds/words.ts'
import { ownersFrame } from '../space/frame.ts'
import { choosePlanningShown, savePlanningMonth } from './actions.ts'
import { doing, today } from './doing.ts'
import { entryAsTyped, monthForm, shownForm } from './forms.ts'
import { planningNotice } from './notices.ts'
import { type ListedLodging, ListPage } from './pages/list-page.tsx'
import { MonthPage } from './pages/month-page.tsx'
import type { MonthView } from './pages/view.ts'
import {
  aboutPath,
  periodsOfPath,
  planningPath,
  planningShownPath,
  planningsPath,
  savesPath,
  yearPath,
} from './paths.ts'
import { type Conflict, type Entry, entryOf, entryOver, isOpenMonth, rowsOfNights, type Sheet } from './rules.ts'
import { savesText } from './saves/forms.ts'
import { type JustSaved, justSaved } from './saves/just-saved.ts'
import { type OwnLodging, readSheet, selectLodgingsOf, selectOptionalLodgingOf } from './store.ts'
import { yearAround } from './year/rules.ts'

/** OWN-20 to OWN-26: the owners' plannings. */
export const planningRoutes = new Hono<Environment>()

planningRoutes.get('/:org/proprietaires/plannings', signedIn('owners'), async (c) => {
  const notice = c.req.query('affichage') === undefined ? confirmationNotice(c) : choiceSaved
  return listPage(c, newForm(c), { about: Number(c.req.query('hebergement')), notice })
})

planningRoutes.post('/:org/proprietaires/plannings/:lodgingId{\\d{1,15}}/affichage', signedIn('owners'), async (c) => {
  const lodgingId = Number(c.req.param('lodgingId'))
  const submission = await readForm(c, shownForm)
  if (!submission.ok) {
    const text = Object.values(submission.form.errors)[0]
    const notice: FrameNotice | undefined = text ? { kind: 'warning', text } : undefined
    return listPage(c, submission.form, { about: lodgingId, notice }, c.var.redisplay ? 200 : 422)
  }
  const outcome = await choosePlanningShown(doing(c, submission.key), { lodgingId, ...submission.value })
  if (!outcome.ok) throw notFound()
  return c.redirect(aboutPath(c.var.organization.slug, lodgingId, 'affichage'), 303)
})

planningRoutes.get('/:org/proprietaires/plannings/:lodgingId{\\d{1,15}}/:month', signedIn('owners'), async (c) => {
  const asked = askedMonth(c, c.req.param('lodgingId'), c.req.param('month'))
  const known = await readMonth(c, asked)
  const form = newForm(c)
  const saved = await justSaved(c, asked.lodgingId, { from: asked.month.toString(), token: form.token })
  return monthPage(c, { ...asked, ...known, entry: entryOf(known.sheet), form, saved })
})

planningRoutes.post('/:org/proprietaires/plannings/:lodgingId{\\d{1,15}}/:month', signedIn('owners'), async (c) => {
  const { slug } = c.var.organization
  const asked = askedMonth(c, c.req.param('lodgingId'), c.req.param('month'))
  const { lodgingId, month } = asked
  const submission = await readForm(c, monthForm(month))
  if (!submission.ok) {
    const known = await readMonth(c, asked)
    const entry = entryAsTyped(submission.form.typed, month, known.sheet)
    keepForBack(c)
    return monthPage(c, { ...asked, ...known, entry, form: submission.form }, c.var.redisplay ? 200 : 422)
  }
  const { entry, thenNext } = submission.value
  const outcome = await savePlanningMonth(doing(c, submission.key), { lodgingId, month, entry })
  if (outcome.ok) {
    const next = thenNext && isOpenMonth(month.add({ months: 1 }), today(c)) ? month.add({ months: 1 }) : month
    return c.redirect(`${planningPath(slug, lodgingId, next)}?enregistre=${savesText(outcome.saves)}`, 303)
  }
  if (outcome.refusal === 'unknown-lodging') throw notFound()
  const known = await readMonth(c, asked)
  const kept = entryOver(entry, outcome.stored, rowsOfNights(month))
  return monthPage(c, { ...asked, ...known, entry: kept, form: newForm(c), conflict: outcome }, 409)
})

interface Asked {
  lodgingId: number
  month: Temporal.PlainYearMonth
}

function askedMonth(c: RequestContext, lodgingId: string, text: string): Asked {
  const month = parseMonth(text)
  if (!month || !isOpenMonth(month, today(c))) throw notFound()
  return { lodgingId: Number(lodgingId), month }
}

interface Known {
  lodging: OwnLodging
  sheet: Sheet
  settings: Record<string, unknown>
  stays: MonthStay[]
}

async function readMonth(c: RequestContext, { lodgingId, month }: Asked): Promise<Known> {
  const { actor, organization, services } = c.var
  const [lodging, sheet, settings, stays] = await read(services.db, { organizationId: organization.id }, (tx) =>
    Promise.all([
      selectOptionalLodgingOf(tx, actor, lodgingId),
      readSheet(tx, organization.id, lodgingId, month),
      selectSettings(tx, organization.id, 'owners'),
      selectStaysHolding(tx, organization.id, lodgingId, firstDayOf(month), firstDayAfter(month)),
    ]),
  )
  if (!lodging) throw notFound()
  return { lodging, sheet, settings: settings.values, stays }
}

type Shown = Asked & Known & { entry: Entry; form: FormState; conflict?: Conflict; saved?: JustSaved | undefined }

function monthPage(c: RequestContext, shown: Shown, status: 200 | 409 | 422 = 200) {
  const { slug } = c.var.organization
  const { lodging, lodgingId, month, form, conflict } = shown
  const path = (at: Temporal.PlainYearMonth) => (isOpenMonth(at, today(c)) ? planningPath(slug, lodgingId, at) : null)
  const view: MonthView = {
    lodging,
    month,
    today: today(c),
    entry: entryOver(shown.entry, shown.entry.read, rowsOfNights(month)),
    form,
    conflict,
    held: heldByNight(shown.stays, nightsOfMonth(month)),
    stays: shown.stays,
    saved: shown.saved,
    hrefs: {
      calendars: feedPaths.ofOwner(slug),
      self: planningPath(slug, lodgingId, month),
      list: planningsPath(slug),
      year: yearPath(slug, lodgingId, yearAround(month, today(c))),
      saves: savesPath(slug, lodgingId),
      periods: periodsOfPath(slug, lodgingId, later(firstDayOf(month), today(c))),
      previous: path(month.subtract({ months: 1 })),
      next: path(month.add({ months: 1 })),
    },
  }
  const frame = ownersFrame(c, {
    settings: shown.settings,
    updatedAt: lodging.planningUpdatedAt,
    notice: planningNotice(c),
  })
  return page(c, <MonthPage frame={frame} view={view} />, status)
}

const choiceSaved: FrameNotice = { kind: 'success', text: 'Votre choix a été enregistré.' }

/** What is said of one lodging stands in its card, where the eye is. */
interface Told {
  about: number
  notice: FrameNotice | undefined
}

async function listPage(c: RequestContext, form: FormState, told: Told, status: 200 | 422 = 200) {
  const { actor, organization, services } = c.var
  const [lodgings, settings, calendars] = await read(services.db, { organizationId: organization.id }, async (tx) => {
    const [own, values] = await Promise.all([
      selectLodgingsOf(tx, actor),
      selectSettings(tx, organization.id, 'owners'),
    ])
    const ids = own.map(({ id }) => id)
    return [own, values, await selectFeedCounts(tx, organization.id, ids)] as const
  })
  const month = monthOf(today(c))
  const listed = lodgings.map(
    (lodging): ListedLodging => ({
      ...lodging,
      updated: lodging.planningUpdatedAt
        ? `Dernière mise à jour : ${formatMoment(lodging.planningUpdatedAt, organization.timeZone)}`
        : "Le planning n'a pas encore été rempli.",
      standing: standingInWords(lodging),
      mayConfirm: mayConfirm(lodging),
      calendars: connectedInWords(calendars.get(lodging.id)),
      planningHref: planningPath(organization.slug, lodging.id, month),
      yearHref: yearPath(organization.slug, lodging.id, month),
      periodsHref: periodsOfPath(organization.slug, lodging.id, today(c)),
      shownAction: planningShownPath(organization.slug, lodging.id),
      notice: lodging.id === told.about ? told.notice : undefined,
    }),
  )
  const notice = listed.some((lodging) => lodging.notice) ? undefined : told.notice
  const frame = ownersFrame(c, { settings: settings.values, notice })
  return page(c, <ListPage frame={frame} slug={organization.slug} lodgings={listed} token={form.token} />, status)
}
