import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { frenchSpaces } from '../i18n/french-spaces.ts'

/** Answers with a whole page; JSX has no doctype of its own, and French its own spaces. */
export function page(c: Context, body: { toString(): string }, status: ContentfulStatusCode = 200) {
  const html = body.toString()
  return c.html(`<!doctype html>${html.startsWith('<html lang="fr"') ? frenchSpaces(html) : html}`, status)
}
