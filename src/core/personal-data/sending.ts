import type { RequestContext } from '../environment.ts'
import { todayOf } from '../organizations/rules.ts'

/** Sends what is held of a person as a file to keep, named after the day. */
export function sendPersonalFile(c: RequestContext, file: string, name: string) {
  const today = todayOf(c.var.organization, c.var.services.now())
  c.header('Content-Type', 'application/json; charset=utf-8')
  c.header('Content-Disposition', `attachment; filename="${name}-${today}.json"`)
  c.header('Cache-Control', 'private, no-store')
  return c.body(file)
}
