import type { NightState } from '../../core/availability/schema.ts'
import type { Chance } from '../random.ts'
import type { Calendar } from './calendar.ts'

/** Where the guests of one week came from: one of both codes. */
interface DemoOrigin {
  weekOn: Temporal.PlainDate
  departmentCode: string | null
  countryCode: string | null
}

const departments = {
  '31': 12,
  '75': 10,
  '59': 8,
  '69': 7,
  '13': 6,
  '92': 6,
  '33': 6,
  '44': 5,
  '78': 5,
  '34': 5,
  '62': 4,
  '91': 4,
  '35': 4,
  '76': 3,
  '38': 3,
  '57': 3,
  '67': 3,
  '94': 3,
  '93': 2,
  '77': 3,
  '45': 2,
  '21': 2,
  '64': 2,
  '81': 2,
  '49': 2,
  '51': 2,
  '54': 2,
  '63': 2,
  '14': 2,
  '37': 2,
  '87': 1,
  '29': 2,
  '02': 1,
  '03': 1,
  '974': 1,
}

const countries = {
  GB: 24,
  BE: 22,
  DE: 16,
  NL: 16,
  ES: 10,
  CH: 6,
  IT: 4,
  IE: 3,
  US: 3,
  LU: 2,
  DK: 1,
  SE: 1,
  CA: 2,
  AU: 1,
}

/** Origins of the past: four weeks in five that were let for three nights or more are told. */
export function inventOrigins(nights: readonly (NightState | null)[], { days, today }: Calendar, chance: Chance) {
  const origins: DemoOrigin[] = []
  for (let saturday = 0; saturday + 7 <= today; saturday += 7) {
    const weekOn = days[saturday]
    const lets = nights.slice(saturday, saturday + 7).filter((state) => state === 'let').length
    if (!weekOn || lets < 3 || !chance.happens(0.8)) continue
    origins.push(
      chance.happens(0.76)
        ? { weekOn, departmentCode: chance.weighted(departments), countryCode: null }
        : { weekOn, departmentCode: null, countryCode: chance.weighted(countries) },
    )
  }
  return origins
}
