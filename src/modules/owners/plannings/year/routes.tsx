import { Hono } from 'hono'
import { signedIn } from '../../../../core/accounts/sessions/guards.ts'
import { readPlannings } from '../../../../core/availability/plannings.ts'
import { nightsOf, parseMonth } from '../../../../core/calendar/rules.ts'
import type { Environment, RequestContext } from '../../../../core/environment.ts'
import { keepForBack } from '../../../../core/forms/back.ts'
import { newForm, readForm } from '../../../../core/forms/read.ts'
import { selectSettings } from '../../../../core/organizations/store.ts'
import { read } from '../../../../platform/database/database.ts'
import { notFound } from '../../../../platform/http/refusal.ts'
import { page } from '../../../../platform/http/render.ts'
import type { FormState } from '../../../../ui/form-state.ts'
import { heldByNight } from '../../feeds/month.ts'
import { selectStaysHolding } from '../../feeds/stays/store.ts'
import { ownersFrame } from '../../space/frame.ts'
import { doing, today } from '../doing.ts'
import { planningNotice } from '../notices.ts'
import { planningPath, planningsPath, savesPath, undoPath, yearPath } from '../paths.ts'
import { savePeriods } from '../periods/actions.ts'
import type { LodgingConflict } from '../periods/rules.ts'
import { type Letter, letterOf } from '../rules.ts'
import { savesText } from '../saves/forms.ts'
import { type JustSaved, justSaved } from '../saves/just-saved.ts'
import { lastSaveOf } from '../saves/last-save.ts'
import { selectOptionalLastSave } from '../saves/store.ts'
import { selectOptionalLodgingOf } from '../store.ts'
import { lettersOver, paintedIn, sheetIn, versionsOf, yearForm } from './forms.ts'
import { YearPage, type YearView } from './pages/year-page.tsx'
import { isOpenYear, monthsOfYear, nightsOfYear, type YearSheet, yearBeside } from './rules.ts'

export const yearRoutes = new Hono<Environment>()

yearRoutes.get('/:org/proprietaires/plannings/:lodgingId{\\d{1,15}}/annee/:month', signedIn('owners'), async (c) => {
  const asked = askedYear(c, c.req.param('lodgingId'), c.req.param('month'))
  const known = await readYear(c, asked)
  const form = newForm(c)
  const saved = await justSaved(c, asked.lodgingId, { from: `annee/${asked.first}`, token: form.token })
  return yearPage(c, { ...asked, ...known, read: known.stored, letters: known.stored.letters, form, saved })
})

yearRoutes.post('/:org/proprietaires/plannings/:lodgingId{\\d{1,15}}/annee/:month', signedIn('owners'), async (c) => {
  const asked = askedYear(c, c.req.param('lodgingId'), c.req.param('month'))
  const { lodgingId, first } = asked
  const submission = await readForm(c, yearForm(first))
  if (!submission.ok) {
    const known = await readYear(c, asked)
    const { form } = submission
    const sheet = sheetIn(form.typed, first) ?? known.stored
    const letters = paintedIn(form.typed, first) ?? sheet.letters
    keepForBack(c)
    return yearPage(c, { ...asked, ...known, read: sheet, letters, form }, c.var.redisplay ? 200 : 422)
  }
  const { read: sheet, periods } = submission.value
  const wish = { lodgingId, versions: versionsOf(sheet, first), periods }
  const outcome = await savePeriods(doing(c, submission.key), [wish])
  if (outcome.ok) {
    const here = yearPath(c.var.organization.slug, lodgingId, first)
    return c.redirect(`${here}?enregistre=${savesText(outcome.saves)}`, 303)
  }
  if (outcome.refusal === 'unknown-lodging') throw notFound()
  const known = await readYear(c, asked)
  const letters = lettersOver(known, first, periods)
  const { conflicts } = outcome
  return yearPage(c, { ...asked, ...known, read: known.stored, letters, form: newForm(c), conflicts }, 409)
})

interface Asked {
  lodgingId: number
  first: Temporal.PlainYearMonth
}

function askedYear(c: RequestContext, lodgingId: string, text: string): Asked {
  const first = parseMonth(text)
  if (!first || !isOpenYear(first, today(c))) throw notFound()
  return { lodgingId: Number(lodgingId), first }
}

async function readYear(c: RequestContext, { lodgingId, first }: Asked) {
  const { actor, organization, services } = c.var
  const { from, until } = nightsOfYear(first)
  const [lodging, plannings, last, settings, stays] = await read(
    services.db,
    { organizationId: organization.id },
    (tx) =>
      Promise.all([
        selectOptionalLodgingOf(tx, actor, lodgingId),
        readPlannings(tx, organization.id, [lodgingId], from, until),
        selectOptionalLastSave(tx, organization.id, lodgingId),
        selectSettings(tx, organization.id, 'owners'),
        selectStaysHolding(tx, organization.id, lodgingId, from, until),
      ]),
  )
  const planning = plannings.get(lodgingId)
  if (!lodging || !planning) throw notFound()
  const stored: YearSheet = {
    versions: monthsOfYear(first).map((month) => planning.versions.get(month.toString()) ?? 0),
    letters: planning.typed.map(letterOf),
  }
  const held = heldByNight(stays, nightsOf(from, until))
  return { lodging, stored, held, last: lastSaveOf(last, organization.timeZone), settings: settings.values }
}

type Shown = Asked &
  Awaited<ReturnType<typeof readYear>> & {
    read: YearSheet
    letters: readonly Letter[]
    form: FormState
    conflicts?: LodgingConflict[]
    saved?: JustSaved | undefined
  }

function yearPage(c: RequestContext, shown: Shown, status: 200 | 409 | 422 = 200) {
  const { slug } = c.var.organization
  const { lodging, lodgingId, first, read, letters, held, form, conflicts, last, saved } = shown
  const path = (month: Temporal.PlainYearMonth | null) => month && yearPath(slug, lodgingId, month)
  const view: YearView = {
    ...{ lodging, first, today: today(c), read, letters, held, form, conflicts, last, saved },
    hrefs: {
      self: yearPath(slug, lodgingId, first),
      list: planningsPath(slug),
      previous: path(yearBeside(first, -1, today(c))),
      next: path(yearBeside(first, 1, today(c))),
      saves: savesPath(slug, lodgingId),
      undo: undoPath(slug, lodgingId),
      month: (month) => planningPath(slug, lodgingId, month),
    },
  }
  const frame = ownersFrame(c, {
    settings: shown.settings,
    updatedAt: lodging.planningUpdatedAt,
    notice: planningNotice(c),
  })
  return page(c, <YearPage frame={frame} view={view} />, status)
}
