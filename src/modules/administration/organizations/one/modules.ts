import type { Module } from '../../../../core/module.ts'
import { moduleNames } from '../../../../core/organizations/rules.ts'

export interface ShownModule {
  name: string
  label: string
  isRunning: boolean
  /** What nobody sees while the module does not run: its public pages, its space, its part of the back office. */
  hidden: string[]
}

export const shownModules = (modules: readonly Module[], running: readonly string[]): ShownModule[] =>
  modules.map(({ name, publicEntries, door, officeEntries }) => ({
    name,
    label: moduleNames[name] ?? name,
    isRunning: running.includes(name),
    hidden: [
      ...publicEntries.filter(({ label }) => label !== door?.title).map(({ label }) => `Page publique « ${label} »`),
      ...(door ? [door.title] : []),
      `Dans la gestion : ${[...new Set(officeEntries.map(({ label }) => label))].join(', ')}`,
    ],
  }))
