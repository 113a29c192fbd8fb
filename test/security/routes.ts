import { type Access, accessOf } from '../../src/core/access.ts'
import type { TestApp } from '../support/app.ts'

export interface Route {
  method: string
  /** As declared: `/:org/gestion/roles/:id{[0-9]{1,15}}`. */
  path: string
  /** What its guards declare; none means that the route forgot. */
  access: Access[]
}

/** Every route of the running app with the rights that it declares; what only watches (middleware) is left out. */
export function routesOf({ app }: TestApp): Route[] {
  const routes = new Map<string, Route>()
  for (const { method, path, handler } of app.routes) {
    if (method === 'ALL') continue
    const name = `${method} ${path}`
    const route = routes.get(name) ?? { method, path, access: [] }
    const access = accessOf(handler)
    if (access) route.access.push(access)
    routes.set(name, route)
  }
  return [...routes.values()]
}

/** Operations and built files stand before any organisation and are for everybody. */
export const withoutAccess = ['GET /assets/:name', 'GET /healthz', 'GET /readyz']

/** An address that meets the route: the organisation's slug, a number that exists, a month, a made-up word. */
export function addressOf(route: Route, values: { slug: string; number: number }): string {
  return route.path
    .replace('/:org', `/${values.slug}`)
    .replace(/:night(\{.*?\}(?=\/|$))?/g, '2026-07-08')
    .replace(/:\w*(month|mois)\w*(\{.*?\}(?=\/|$))?/gi, '2026-02')
    .replace(/:[a-z]*id\b(\{.*?\}(?=\/|$))?/gi, String(values.number))
    .replace(/:\w+\{[^/]*css\}/g, '00.css')
    .replace(/:\w+\{[^/]*\[0-9\][^/]*\}/g, String(values.number))
    .replace(/:\w+(\{.*?\}(?=\/|$))?/g, 'inconnu')
}
