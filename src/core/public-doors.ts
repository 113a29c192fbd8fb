import type { Module, PublicEntry } from './module.ts'
import type { Organization } from './organizations/rules.ts'

/** What the organisation opens to everyone, each with its address, in the order of its modules. */
export const publicDoors = (
  modules: readonly Module[],
  { slug, modules: running }: Organization,
): (PublicEntry & { href: string })[] =>
  modules
    .filter((module) => running.includes(module.name))
    .flatMap((module) => module.publicEntries)
    .map((entry) => ({ ...entry, href: entry.path(slug) }))
