import type { MiddlewareHandler } from 'hono'
import type { Portal, Right } from './accounts/rules.ts'
import type { Environment } from './environment.ts'

/** Who may call a route. Every route declares one; test/rights reads them from the running app. */
export type Access =
  | { kind: 'anyone' }
  | { kind: 'signed-in'; portal: Portal }
  | { kind: 'staff'; right: Right | null }
  | { kind: 'administrator' }

type Guard = MiddlewareHandler<Environment> & { access: Access }

/** What the declaration of a route's handler says, or undefined where it says nothing. */
export function accessOf(handler: unknown): Access | undefined {
  return (handler as Partial<Guard>).access
}

/** Makes a guard that a test can read. */
export function guard(access: Access, check: MiddlewareHandler<Environment>): Guard {
  const handler: MiddlewareHandler<Environment> = (c, next) => check(c, next)
  return Object.assign(handler, { access })
}

/** Public: visitors, search engines, anybody. */
export const anyone = guard({ kind: 'anyone' }, (_c, next) => next())
