import type { MiddlewareHandler } from 'hono'
import { HttpRefusal } from './refusal.ts'

/** Characters that nobody types and no text holds, but for tabs and ends of lines. PostgreSQL takes no NUL at all. */
const unreadable = /%(?:0[0-8bcef]|1[\da-f]|7f)/i

/** A path with such characters names nothing that exists; what was asked with them is refused in a sentence. */
export const readableAddresses: MiddlewareHandler = async (c, next) => {
  const [path = '', ...query] = c.req.url.split('?')
  if (unreadable.test(path)) throw new HttpRefusal(404)
  if (unreadable.test(query.join('?'))) throw new HttpRefusal(422)
  await next()
}
