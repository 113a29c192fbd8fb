import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { anyone } from '../../../core/access.ts'
import type { Environment } from '../../../core/environment.ts'
import { readFresh } from '../../../core/freshness/read.ts'
import { lodgingAnswer, searchAnswer } from './answers.ts'

/** The public search as JSON, for anyone's site: read only, no key, no cookie. */
export const apiRoutes = new Hono<Environment>()

const anySite = cors({ origin: '*', allowMethods: ['GET'] })

apiRoutes.get('/:org/api/hebergements', anySite, anyone, async (c) => {
  const answer = await readFresh(c, (fresh) => searchAnswer(c, fresh))
  return answer.ok ? c.json(answer.results) : c.json(answer.refusal, 422)
})

apiRoutes.get('/:org/api/hebergements/:id{[0-9]{1,15}}', anySite, anyone, async (c) => {
  const answer = await readFresh(c, (fresh) => lodgingAnswer(c, fresh, Number(c.req.param('id'))))
  return answer ? c.json(answer) : c.json({ error: 'not-found' }, 404)
})
