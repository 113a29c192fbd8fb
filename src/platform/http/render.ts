import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** Answers with a whole page; JSX has no doctype of its own. */
export function page(c: Context, body: { toString(): string }, status: ContentfulStatusCode = 200) {
  return c.html(`<!doctype html>${body.toString()}`, status)
}
