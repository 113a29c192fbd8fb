import type { Hono, MiddlewareHandler } from 'hono'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { sendPicture } from '../../../core/media/serving.ts'
import { read } from '../../../platform/database/database.ts'
import { lodgingOf, postOrder, postRemoval, postWords, type Side, wordsPage } from './handlers.tsx'
import { selectOptionalProposedPicture } from './proposals/store.ts'

/** What owners and staff do alike with the photos of a lodging: order, describe, remove, look at what waits. */
export function albumRoutes(
  routes: Hono<Environment>,
  base: `/:org/${string}/:lodgingId{[0-9]{1,15}}${'' | '/photos'}`,
  guard: MiddlewareHandler<Environment>,
  side: Side,
): void {
  const one = (c: RequestContext) => [Number(c.req.param('lodgingId')), Number(c.req.param('photoId'))] as const

  routes.post(`${base}/ordre`, guard, (c) => postOrder(c, side, one(c)[0]))
  routes.get(`${base}/:photoId{[0-9]{1,15}}`, guard, (c) => wordsPage(c, side, ...one(c), {}))
  routes.post(`${base}/:photoId{[0-9]{1,15}}`, guard, (c) => postWords(c, side, ...one(c)))
  routes.post(`${base}/:photoId{[0-9]{1,15}}/retrait`, guard, (c) => postRemoval(c, side, ...one(c)))

  // A picture that waits is seen by its owner and the staff of its département alone.
  routes.get(`${base}/propositions/:proposalId{[0-9]{1,15}}/:file`, guard, async (c) => {
    const { services, actor, organization } = c.var
    const { lodgingId, proposalId, file } = c.req.param()
    await lodgingOf(c, Number(lodgingId))
    const picture = await read(services.db, actor, (tx) =>
      selectOptionalProposedPicture(tx, organization.id, Number(lodgingId), Number(proposalId)),
    )
    return sendPicture(c, picture, file ?? '', 'one')
  })
}
