import { countryside } from './land/countryside.ts'
import { mountain } from './land/mountain.ts'
import { sea } from './land/sea.ts'
import { town } from './land/town.ts'
import { village } from './land/village.ts'
import { vineyard } from './land/vineyard.ts'
import type { Sheet } from './pen.ts'
import type { Light } from './sky.ts'

export const landscapes = ['sea', 'mountain', 'vineyard', 'village', 'countryside', 'town'] as const

export type Landscape = (typeof landscapes)[number]

/** What lies behind the house, from the horizon to the garden. */
export function land(kind: Landscape, sheet: Sheet, light: Light): string {
  return { sea, mountain, vineyard, village, countryside, town }[kind](sheet, light)
}
