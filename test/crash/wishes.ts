import type { Letter, Origin } from '../../src/modules/owners/plannings/rules.ts'

export interface Task {
  url: string
  organizationId: number
  accountId: number
  providerId: number
  lodgingId: number
  month: string
  /** Of the first save of this run. */
  from: number
  run: number
}

export interface PeriodTask {
  url: string
  organizationId: number
  accountId: number
  providerId: number
  lodgingIds: number[]
  /** The period's first night, and the day after its last. */
  first: string
  until: string
  from: number
  run: number
}

const states = ['D', 'L', 'O', 'F'] as const
const departments = ['01', '02', '03', '04', '05', '06', '07']

/** What the save of that number makes of the whole month: no two in a row alike, in nights as in origins. */
export function wishOf(number: number): { letter: Letter; origin: Origin } {
  return {
    letter: states[number % states.length] ?? 'D',
    origin: { departmentCode: departments[number % departments.length] ?? '', countryCode: '' },
  }
}
