import type { RequestContext } from '../../../core/environment.ts'
import { newForm } from '../../../core/forms/read.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import { read } from '../../../platform/database/database.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import type { FormState } from '../../../ui/form-state.ts'
import { formatMoment } from '../../../ui/format.ts'
import { secretOf } from './addresses.ts'
import { selectExports, selectTypedSpans } from './exports/store.ts'
import type { ExportView, FeedView, PanelView, StayView } from './pages/view.ts'
import { feedPaths, type PanelPaths } from './paths.ts'
import { maxFeeds } from './refusals.ts'
import { enoughFeeds } from './refused.ts'
import { healthOf, type Overlap, overlapsOf, triedInVain } from './rules.ts'
import { type Stay, selectStays } from './stays/store.ts'
import { type Place, selectFeeds, selectOptionalPlace } from './store.ts'
import { effectInWords, healthInWords, nextReadInWords, overlapInWords, periodOf } from './words.ts'

interface Known {
  lodging: Place
  feeds: Awaited<ReturnType<typeof selectFeeds>>
  exports: Awaited<ReturnType<typeof selectExports>>
  stays: Stay[]
  typed: Awaited<ReturnType<typeof selectTypedSpans>>
}

/** All that the panel of one lodging shows; 404 for a lodging that the actor does not keep. */
export async function readPanel(c: RequestContext, lodgingId: number): Promise<Known> {
  const { actor, organization, services } = c.var
  const today = todayOf(organization, services.now())
  return read(services.db, { organizationId: organization.id }, async (tx) => {
    const [lodging, feeds, exports, stays, typed] = await Promise.all([
      selectOptionalPlace(tx, actor, lodgingId),
      selectFeeds(tx, organization.id, lodgingId),
      selectExports(tx, organization.id, lodgingId),
      selectStays(tx, organization.id, lodgingId, today),
      selectTypedSpans(tx, organization.id, lodgingId, today),
    ])
    if (!lodging) throw notFound()
    return { lodging, feeds, exports, stays, typed }
  })
}

interface Around {
  paths: PanelPaths
  back: PanelView['back']
  planningHref: string | null
  /** The form that connects a calendar, or chooses an export's states, as it was typed. */
  form: FormState
  exportForm?: { exportId: number; form: FormState } | undefined
}

export function panelView(c: RequestContext, known: Known, around: Around): PanelView {
  const { lodging, feeds, stays, typed } = known
  const overlaps = overlapsOf(stays, typed)
  const exports = known.exports.map((one) => ({ feedId: one.feedId, view: exportView(c, one, around.exportForm) }))
  const exportOf = (feedId: number | null) => exports.find((one) => one.feedId === feedId)?.view ?? null
  return {
    lodging,
    feeds: feeds.map((feed) => feedView(c, feed, { stays, overlaps, given: exportOf(feed.id) })),
    exports: exportOf(null),
    stays: stays.map((stay) => stayView(stay, typed)),
    overlaps: overlaps.slice(0, shownOverlaps).map(overlapInWords),
    form: around.form,
    full: feeds.length >= maxFeeds ? enoughFeeds : '',
    token: newForm(c).token,
    ...{ paths: around.paths, back: around.back, planningHref: around.planningHref },
  }
}

const shownOverlaps = 20

function feedView(
  c: RequestContext,
  feed: Known['feeds'][number],
  { stays, overlaps, given }: { stays: Stay[]; overlaps: Overlap[]; given: ExportView | null },
): FeedView {
  const { organization, services } = c.var
  const now = services.now()
  const moment = (at: Temporal.Instant | null, never: string) => (at ? formatMoment(at, organization.timeZone) : never)
  return {
    id: feed.id,
    name: feed.name,
    host: new URL(feed.address).host,
    health: healthOf(feed, now),
    healthText: healthInWords(feed, now, organization.timeZone),
    lastRead: moment(feed.readAt, 'Jamais'),
    lastTry: triedInVain(feed) ? moment(feed.triedAt, '') : '',
    lastChange: moment(feed.changedAt, 'Aucun'),
    nextRead: feed.pausedAt ? '' : nextReadInWords(feed.nextReadAt, now, organization.timeZone),
    stays: stays.filter((stay) => stay.feedId === feed.id).length,
    ignoredBlocks: feed.ignoredBlocks,
    conflicts: overlaps.filter((one) => one.feed.id === feed.id || ('feed' in one.with && one.with.feed.id === feed.id))
      .length,
    isPaused: feed.pausedAt !== null,
    export: given,
  }
}

function exportView(c: RequestContext, one: Known['exports'][number], typed: Around['exportForm']): ExportView {
  const { organization, services } = c.var
  const form = typed?.exportId === one.id ? typed.form : newForm(c)
  return {
    id: one.id,
    address: `${services.publicUrl}${feedPaths.export(organization.slug, one.id, secretOf(services.secret, one))}`,
    states: one.states,
    asked: one.askedAt
      ? `Lue pour la dernière fois le ${formatMoment(one.askedAt, organization.timeZone)}.`
      : 'Personne ne la lit encore.',
    form: { ...form, prefix: `e${one.id}` },
  }
}

const stayView = (stay: Stay, typed: Known['typed']): StayView => ({
  id: stay.id,
  period: periodOf(stay),
  feedName: stay.feedName,
  effect: effectInWords(stay, typed),
  isSetAside: stay.setAsideAt !== null,
})
