import type { RequestContext } from '../../../core/environment.ts'
import { verbContext } from '../../../core/verb.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import type { Frame, FrameNotice, Link } from '../../../ui/frame.ts'
import type { FeedContext } from './actions.ts'
import type { Said } from './notices.ts'
import { readPanel } from './panel.ts'
import type { PanelPaths } from './paths.ts'
import { readFeedNow } from './reading/all.ts'
import { healthOf } from './rules.ts'

/** From where one looks at the panel: the owner's space or the back office. */
export interface Side {
  paths: (slug: string) => PanelPaths
  back: (slug: string) => Link
  planningHref: (c: RequestContext, lodgingId: number) => string
  frame: (c: RequestContext, notice?: FrameNotice) => Promise<Frame>
}

export const numberIn = (c: RequestContext, name: 'lodgingId' | 'feedId' | 'stayId' | 'exportId') =>
  Number(c.req.param(name))

export const redrawn = (c: RequestContext) => (c.var.redisplay ? 200 : 422)

export function contextOf(c: RequestContext, key: string): FeedContext {
  const { services, organization } = c.var
  return { ...verbContext(c, key), services, organization, lodgingId: numberIn(c, 'lodgingId') }
}

export const backTo = (c: RequestContext, side: Side, said: Said, anchor = '') =>
  c.redirect(`${side.paths(c.var.organization.slug).panel(numberIn(c, 'lodgingId'))}?${said}${anchor}`, 303)

/** The calendar that the address names, of a lodging that the actor keeps. */
export async function feedOf(c: RequestContext, feedId = numberIn(c, 'feedId')) {
  const known = await readPanel(c, numberIn(c, 'lodgingId'))
  const feed = known.feeds.find(({ id }) => id === feedId)
  if (!feed) throw notFound()
  return { feed, lodging: known.lodging }
}

/** Reads a calendar that has just become due, then tells what came of it: `said` where it went well. */
export async function readThenBack(c: RequestContext, side: Side, feedId: number, said: Said) {
  const { services, organization } = c.var
  const isRead = await readFeedNow({ services, organization }, feedId)
  const { feed } = await feedOf(c, feedId)
  if (feed.pausedAt) return backTo(c, side, 'modifie')
  if (isRead && healthOf(feed, services.now()) === 'failing') return backTo(c, side, 'illisible')
  return backTo(c, side, isRead ? said : 'lecture-en-cours')
}
