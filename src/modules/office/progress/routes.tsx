import { Hono } from 'hono'
import { z } from 'zod'
import { officeFrame } from '../../../core/accounts/frame.ts'
import { isShownTo } from '../../../core/accounts/rules.ts'
import { staffWith } from '../../../core/accounts/sessions/guards.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { newForm, readForm } from '../../../core/forms/read.ts'
import type { HistoryWords } from '../../../core/history/words.ts'
import type { SubjectKind } from '../../../core/module.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import { runPath } from '../../../core/progress/paths.ts'
import { isStalled, type RunState } from '../../../core/progress/rules.ts'
import {
  type RunQuery,
  type RunsOf,
  runSorts,
  selectItems,
  selectOptionalRun,
  selectRuns,
} from '../../../core/progress/shown/store.ts'
import { readerOf } from '../../../core/verb.ts'
import { read } from '../../../platform/database/database.ts'
import { formatOf, sendList } from '../../../platform/documents/send.ts'
import { pageNumber } from '../../../platform/http/page-number.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import { formatCount } from '../../../ui/format.ts'
import type { FrameNotice } from '../../../ui/frame.ts'
import { readSorting } from '../../../ui/sorting.ts'
import { relaunchOwnRun, resumeOwnRun, retryJob, stopOwnRun } from './actions.ts'
import { refusedList, runsList } from './export.ts'
import { RunPage } from './pages/run.tsx'
import { RunsPage } from './pages/runs.tsx'
import { progressPaths } from './paths.ts'

const pageSize = 30

/** Lines that one file holds at most. */
const largestExport = 10_000

/** As many refusals as one reads; the sentence above them says how many there are. */
const shownRefusals = 500

/** Everybody sees the runs that they began; whoever holds the right « Travaux » those of all, what is planned and what failed. */
const runsOf = ({ var: { actor } }: RequestContext): RunsOf => ({
  organizationId: actor.organizationId,
  accountId: actor.rights.has('jobs') ? null : actor.accountId,
})

const states: readonly string[] = ['running', 'stopped', 'finished']

function queryOf(c: RequestContext): RunQuery {
  const state = c.req.query('etat') ?? ''
  return {
    text: (c.req.query('recherche') ?? '').trim().slice(0, 100),
    state: states.includes(state) ? (state as RunState) : null,
    sorting: readSorting((name) => c.req.query(name), runSorts, { by: 'date', descending: true }),
  }
}

export function progressRoutes({ kinds, words }: { kinds: readonly SubjectKind[]; words: HistoryWords }) {
  const routes = new Hono<Environment>()

  routes.get('/:org/gestion/travaux', staffWith(null), async (c) => {
    const { services, organization, actor } = c.var
    const query = queryOf(c)
    const number = pageNumber(c.req.query('page'))
    const board = actor.rights.has('jobs') ? services.jobs.board : undefined
    const [found, failed, scheduled] = await Promise.all([
      read(services.db, actor, (tx) => selectRuns(tx, runsOf(c), query, number, pageSize)),
      board?.failed(organization.id) ?? [],
      board?.scheduled(services.now(), organization),
    ])
    const pages = Math.max(1, Math.ceil(found.total / pageSize))
    const given = { frame: officeFrame(c, noticeOf(c)), organization, token: newForm(c).token }
    return page(c, <RunsPage {...{ ...given, ...found, query, number, pages, failed, scheduled }} />)
  })

  routes.get('/:org/gestion/travaux/liste/:format', staffWith(null), async (c) => {
    const { services, organization, actor } = c.var
    const { rows, total } = await read(services.db, actor, (tx) =>
      selectRuns(tx, runsOf(c), queryOf(c), 1, largestExport),
    )
    const list = runsList(rows, organization.timeZone, formatCount(total, 'travail', 'travaux'))
    return sendList(c, list, formatOf(c.req.param('format')), `travaux-${todayOf(organization, services.now())}`)
  })

  const readRun = (c: RequestContext, most: number) => {
    const { services, organization, actor } = c.var
    const id = Number(c.req.param('id'))
    return read(services.db, actor, async (tx) => {
      const [shown, refused] = await Promise.all([
        selectOptionalRun(tx, runsOf(c), id),
        selectItems(tx, organization.id, id, 'refused', most),
      ])
      if (!shown) throw notFound()
      const reader = readerOf(c)
      const own = kinds.filter((kind) => isShownTo(kind, actor, organization))
      return { shown, refused: await namesOf(own, words, (kind, ids) => kind.named(tx, reader, ids), refused) }
    })
  }

  routes.get('/:org/gestion/travaux/:id{[0-9]{1,15}}/refus/:format', staffWith(null), async (c) => {
    const { shown, refused } = await readRun(c, largestExport)
    const list = refusedList(refused, `${shown.run.title} : ${formatCount(refused.length, 'refus', 'refus')}`)
    return sendList(c, list, formatOf(c.req.param('format')), `refus-travail-${shown.run.id}`)
  })

  routes.get('/:org/gestion/travaux/:id{[0-9]{1,15}}', staffWith(null), async (c) => {
    const { organization, services } = c.var
    const found = await readRun(c, shownRefusals)
    const stalled = isStalled(found.shown.run, found.shown.movedAt, services.now())
    return page(
      c,
      <RunPage
        frame={officeFrame(c, noticeOf(c))}
        organization={organization}
        token={newForm(c).token}
        {...{ ...found, stalled }}
      />,
    )
  })

  routes.post('/:org/gestion/travaux/:id{[0-9]{1,15}}/arret', staffWith(null), async (c) => {
    const id = Number(c.req.param('id'))
    return button(c, runPath(c.var.organization.slug, id), 'arrete', (key) => stopOwnRun(c.var, runsOf(c), key, id))
  })

  routes.post('/:org/gestion/travaux/:id{[0-9]{1,15}}/reprise', staffWith(null), async (c) => {
    const id = Number(c.req.param('id'))
    return button(c, runPath(c.var.organization.slug, id), 'repris', (key) => resumeOwnRun(c.var, runsOf(c), key, id))
  })

  routes.post('/:org/gestion/travaux/:id{[0-9]{1,15}}/relance', staffWith(null), async (c) => {
    const id = Number(c.req.param('id'))
    return button(c, runPath(c.var.organization.slug, id), 'relance', (key) =>
      relaunchOwnRun(c.var, runsOf(c), key, id),
    )
  })

  routes.post('/:org/gestion/travaux/echecs/:job/relance', staffWith('jobs'), async (c) => {
    const jobId = c.req.param('job')
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(jobId)) throw notFound()
    return button(c, progressPaths.list(c.var.organization.slug), 'relance', () => retryJob(c.var, jobId))
  })
  return routes
}

/** One button, one verb, back to the page with what came of it. */
async function button(
  c: RequestContext,
  back: string,
  done: string,
  verb: (key: string) => Promise<{ ok: true } | { ok: false; refusal: 'unknown' | 'over' }>,
) {
  const submitted = await readForm(c, z.object({}))
  if (!submitted.ok) return c.redirect(`${back}?fait=recommencez`, 303)
  const outcome = await verb(submitted.key)
  if (outcome.ok) return c.redirect(`${back}?fait=${done}`, 303)
  if (outcome.refusal === 'unknown') throw notFound()
  return c.redirect(`${back}?fait=fini`, 303)
}

const notices: Record<string, FrameNotice> = {
  arrete: { kind: 'success', text: "Le travail est arrêté. Ce qui reste attend que quelqu'un le reprenne." },
  repris: { kind: 'success', text: 'Le travail a repris.' },
  relance: { kind: 'success', text: 'Le travail est relancé.' },
  fini: { kind: 'info', text: 'Ce travail était déjà fini.' },
  recommencez: {
    kind: 'warning',
    text: "Cette page était ouverte depuis trop longtemps : rien n'a été fait. Recommencez.",
  },
}

function noticeOf(c: RequestContext): { notice?: FrameNotice } {
  const notice = notices[c.req.query('fait') ?? '']
  return notice ? { notice } : {}
}

type Refused = Awaited<ReturnType<typeof selectItems>>[number]

/** What was refused, by the names that things bear today. */
async function namesOf(
  kinds: readonly SubjectKind[],
  { subjects }: HistoryWords,
  named: (kind: SubjectKind, ids: number[]) => ReturnType<SubjectKind['named']>,
  items: readonly Refused[],
) {
  const things = await Promise.all(
    kinds.map(async (kind) => {
      const ids = items.filter(({ subject }) => subject === kind.subject).map(({ subjectId }) => subjectId)
      const known = ids.length > 0 ? await named(kind, ids) : []
      return known.map((thing) => [`${kind.subject} ${thing.id}`, thing] as const)
    }),
  )
  const names = new Map(things.flat())
  return items.map((item) => ({
    ...item,
    kind: subjects[item.subject] ?? item.subject,
    thing: names.get(`${item.subject} ${item.subjectId}`),
  }))
}
