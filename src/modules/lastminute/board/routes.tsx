import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { officeFrame } from '../../../core/accounts/frame.ts'
import { staffWith } from '../../../core/accounts/sessions/guards.ts'
import { standingOf } from '../../../core/accounts/sessions/standing.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { newForm, readForm } from '../../../core/forms/read.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import { verbContext } from '../../../core/verb.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import type { FrameNotice } from '../../../ui/frame.ts'
import { boardPaths } from '../paths.ts'
import { lastminuteTopic } from '../rules.ts'
import { markCall } from './actions.ts'
import { callForm } from './forms.ts'
import { BoardPage } from './pages/board.tsx'
import { type Board, readBoard } from './read.ts'

/** LAST-21: the desk's live board. */
export const boardRoutes = new Hono<Environment>()

boardRoutes.get('/:org/gestion/dispo/tableau', staffWith('lastminute'), (c) => showBoard(c))

boardRoutes.post('/:org/gestion/dispo/tableau/:providerId{[0-9]{1,15}}/appel', staffWith('lastminute'), (c) =>
  mark(c, true),
)

boardRoutes.post('/:org/gestion/dispo/tableau/:providerId{[0-9]{1,15}}/appel/retrait', staffWith('lastminute'), (c) =>
  mark(c, false),
)

/** Often enough for balancers and browsers not to give up on a quiet evening. */
const beatMilliseconds = 20_000

/** Whoever signs out, is suspended or loses the right hears no more within so long, in whatever process. */
const lookMilliseconds = 4_000

/** The browser then comes back by itself. */
const longestMilliseconds = 10 * 60_000

boardRoutes.get('/:org/gestion/dispo/tableau/flux', staffWith('lastminute'), (c) => {
  const { organization, services } = c.var
  const stands = standingOf(c, 'lastminute')
  // Told to balancers that gather answers before they pass them on.
  c.header('X-Accel-Buffering', 'no')
  return streamSSE(c, async (stream) => {
    const { promise: over, resolve: end } = Promise.withResolvers<void>()
    const send = (event: string) => stream.writeSSE({ event, data: event, retry: 2000 }).catch(end)
    const leave = services.announcements.subscribe(organization.id, lastminuteTopic, {
      heard: () => void send('change'),
      ended: end,
    })
    stream.onAbort(end)
    const beat = setInterval(() => send('beat'), beatMilliseconds)
    const look = setInterval(async () => {
      if (await stands()) return
      await send('over')
      end()
    }, lookMilliseconds)
    const longest = setTimeout(end, longestMilliseconds)
    await send('open')
    await over
    for (const timer of [beat, look]) clearInterval(timer)
    clearTimeout(longest)
    leave()
  })
})

async function mark(c: RequestContext, called: boolean) {
  const { organization, services } = c.var
  const submitted = await readForm(c, callForm)
  if (!submitted.ok) return showBoard(c, c.var.redisplay ? 200 : 422, called)
  const nightOn = submitted.value.night
  const { search } = new URL(c.req.url)
  // A board of before midnight: whom it shows was called about another night, and the new one is shown.
  if (nightOn.equals(todayOf(organization, services.now()))) {
    const providerId = Number(c.req.param('providerId'))
    const outcome = await markCall(verbContext(c, submitted.key), { providerId, nightOn, called })
    if (!outcome.ok) throw notFound()
  }
  return c.redirect(`${boardPaths.board(organization.slug)}${search}`, 303)
}

/** `unmarked`: what an agent wanted to say of the host in the address, and which was not taken. */
async function showBoard(c: RequestContext, status: 200 | 422 = 200, unmarked?: boolean) {
  const board = await readBoard(c)
  const { search } = new URL(c.req.url)
  const frame = officeFrame(c, unmarked === undefined ? {} : { notice: unmarkedNotice(c, board, unmarked) })
  return page(c, <BoardPage {...{ frame, board, search }} slug={c.var.organization.slug} form={newForm(c)} />, status)
}

function unmarkedNotice(c: RequestContext, { hosts }: Board, called: boolean): FrameNotice {
  const host = hosts.find(({ providerId }) => String(providerId) === c.req.param('providerId'))
  const about = host ? ` pour ${host.name}` : ''
  const text = `« ${called ? 'Appelé' : 'Pas appelé'} »${about} n'est pas enregistré : appuyez de nouveau.`
  return { kind: 'warning', text }
}
