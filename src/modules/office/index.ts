import { Hono } from 'hono'
import type { Environment } from '../../core/accounts/environment.ts'
import type { Module } from '../../core/module.ts'
import { english } from './english.ts'
import { portalRoutes } from './portal/routes.tsx'

/** The frame of every organisation: its public pages and its back office. `modules` are those it frames. */
export function officeModule(modules: readonly Module[]): Module {
  const routes = new Hono<Environment>()
  routes.route('/', portalRoutes(modules))
  return { name: 'office', routes, english, officeEntries: [], publicEntries: [] }
}
