import { Hono } from 'hono'
import { signedIn } from '../../../../core/accounts/sessions/guards.ts'
import { monthOf } from '../../../../core/calendar/rules.ts'
import type { Environment, RequestContext } from '../../../../core/environment.ts'
import { newForm, readForm } from '../../../../core/forms/read.ts'
import type { Changes } from '../../../../core/history/schema.ts'
import { selectHistory } from '../../../../core/history/store.ts'
import { authorOfRow } from '../../../../core/history/words.ts'
import { selectSettings } from '../../../../core/organizations/store.ts'
import { read } from '../../../../platform/database/database.ts'
import { pageNumber } from '../../../../platform/http/page-number.ts'
import { notFound } from '../../../../platform/http/refusal.ts'
import { page } from '../../../../platform/http/render.ts'
import { formatMoment } from '../../../../ui/format.ts'
import type { FrameNotice } from '../../../../ui/frame.ts'
import { historyWords } from '../../history-words.ts'
import { ownersFrame } from '../../space/frame.ts'
import { doing, today } from '../doing.ts'
import { planningsPath, savesPath, undoPath, yearPath } from '../paths.ts'
import { selectOptionalLodgingOf } from '../store.ts'
import { undoLastSaves } from './actions.ts'
import { undoForm } from './forms.ts'
import { lastSaveOf } from './last-save.ts'
import { notUndone, undone } from './notices.ts'
import { SavesPage } from './pages/saves-page.tsx'
import { fromRecord, verbOf } from './rules.ts'
import { selectOptionalLastSave } from './store.ts'

export const saveRoutes = new Hono<Environment>()

/** What the history of a planning tells; what feeds change is told with them. */
const told = [
  'planning-saved',
  'planning-undone',
  'planning-shown-chosen',
  'planning-confirmed',
  'planning-left-searches',
  'feed-nights-changed',
]

const size = 20

saveRoutes.get('/:org/proprietaires/plannings/:lodgingId{\\d{1,15}}/historique', signedIn('owners'), (c) =>
  savesPage(c, Number(c.req.param('lodgingId'))),
)

saveRoutes.post('/:org/proprietaires/plannings/:lodgingId{\\d{1,15}}/annulation', signedIn('owners'), async (c) => {
  const lodgingId = Number(c.req.param('lodgingId'))
  const { slug } = c.var.organization
  const here = savesPath(slug, lodgingId)
  const submission = await readForm(c, undoForm)
  if (!submission.ok) return savesPage(c, lodgingId, notUndone.unread, c.var.redisplay ? 200 : 422)
  const { entry, from } = submission.value
  const outcome = await undoLastSaves(doing(c, submission.key), [{ lodgingId, entryId: entry }])
  if (outcome.ok) return c.redirect(`${from ? `${planningsPath(slug)}/${lodgingId}/${from}` : here}?annule`, 303)
  if (outcome.refusal === 'unknown-lodging') throw notFound()
  return savesPage(c, lodgingId, notUndone[outcome.refusal], 409)
})

/** Saves that changed nothing were once recorded as any other. */
const whatIn = ({ verb, changes }: { verb: string; changes: Changes }) =>
  historyWords.verbs[verb === 'planning-saved' ? verbOf(fromRecord(changes)) : verb] ?? verb

async function savesPage(c: RequestContext, lodgingId: number, notice?: FrameNotice, status: 200 | 409 | 422 = 200) {
  const { actor, organization, services } = c.var
  const { id: organizationId, slug, timeZone } = organization
  const number = pageNumber(c.req.query('page'))
  const [lodging, found, last, settings] = await read(services.db, { organizationId }, (tx) =>
    Promise.all([
      selectOptionalLodgingOf(tx, actor, lodgingId),
      selectHistory(tx, organizationId, { subject: 'lodging', subjectId: lodgingId, verbs: told }, number, size),
      selectOptionalLastSave(tx, organizationId, lodgingId),
      selectSettings(tx, organizationId, 'owners'),
    ]),
  )
  if (!lodging) throw notFound()
  const frame = ownersFrame(c, {
    settings: settings.values,
    updatedAt: lodging.planningUpdatedAt,
    notice: notice ?? (c.req.query('annule') === undefined ? undefined : undone),
  })
  const view = {
    lodging,
    entries: found.rows.map((row) => ({
      what: whatIn(row),
      when: formatMoment(row.at, timeZone),
      who: authorOfRow(row),
      save: fromRecord(row.changes),
    })),
    last: lastSaveOf(last, timeZone),
    token: newForm(c).token,
    page: number,
    pages: Math.max(1, Math.ceil(found.total / size)),
    hrefs: {
      list: planningsPath(slug),
      year: yearPath(slug, lodgingId, monthOf(today(c))),
      undo: undoPath(slug, lodgingId),
      page: (at: number) => `${savesPath(slug, lodgingId)}?page=${at}`,
    },
  }
  return page(c, <SavesPage frame={frame} view={view} />, status)
}
