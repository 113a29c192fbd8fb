import type { RequestContext } from '../environment.ts'

/**
 * Lets this browser alone keep a refused form for its « Back » button, which asks for nothing anew; otherwise Chromium shows an
 * error there to whoever has no script. Only for pages that hold nobody else's data: docs/decisions/going-back.md.
 */
export function keepForBack(c: RequestContext) {
  c.header('Cache-Control', 'private, no-cache')
}
