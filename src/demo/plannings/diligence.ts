import type { DemoLodging } from '../directory/types.ts'
import { chance } from '../random.ts'

/** How well an owner keeps a planning. */
export interface Diligence {
  /** Days from today that are filled; negative when the owner is behind; null when nothing was ever typed. */
  filledDays: number | null
  /** Leaves some months blank. */
  forgetful: boolean
  /** Days since the planning was last saved or confirmed; null: never. */
  updatedDaysAgo: number | null
}

/** MLLE TEST has one planning to go on with, one up to date, and one to begin. */
const known: Record<string, Diligence> = {
  HL0LAR011CM01647: { filledDays: 70, forgetful: false, updatedDaysAgo: 12 },
  HL0LAR011CM01648: { filledDays: 400, forgetful: false, updatedDaysAgo: 3 },
  HL0LAR011CM01702: { filledDays: null, forgetful: false, updatedDaysAgo: null },
}

export function diligenceOf({ owner, approvalNumber }: Pick<DemoLodging, 'owner' | 'approvalNumber'>): Diligence {
  const said = known[approvalNumber]
  if (said) return said
  // Drawn per owner: whoever is behind is behind with all of their lodgings.
  const luck = chance(`diligence ${owner.departmentCode} ${owner.identifier}`)
  switch (luck.weighted({ ahead: 52, season: 24, behind: 16, silent: 8 })) {
    case 'ahead':
      return { filledDays: luck.integer(300, 430), forgetful: luck.happens(0.1), updatedDaysAgo: luck.integer(0, 28) }
    case 'season':
      return { filledDays: luck.integer(70, 260), forgetful: luck.happens(0.2), updatedDaysAgo: luck.integer(4, 60) }
    case 'behind':
      return { filledDays: luck.integer(-40, 40), forgetful: luck.happens(0.4), updatedDaysAgo: luck.integer(45, 150) }
    case 'silent':
      return { filledDays: null, forgetful: false, updatedDaysAgo: null }
  }
}
