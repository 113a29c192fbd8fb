import type { Span } from '../../core/availability/rules.ts'
import type { NightState } from '../../core/availability/schema.ts'
import type { DemoLodging } from '../directory/types.ts'
import type { Landscape } from '../pictures/land.ts'
import type { Chance } from '../random.ts'
import type { Calendar } from './calendar.ts'
import type { Diligence } from './diligence.ts'

/** Share of weeks let, January to December. */
const demand: Record<Landscape, readonly number[]> = {
  sea: [0.08, 0.12, 0.15, 0.42, 0.48, 0.62, 0.92, 0.96, 0.55, 0.24, 0.1, 0.2],
  mountain: [0.5, 0.85, 0.55, 0.2, 0.2, 0.4, 0.78, 0.85, 0.4, 0.2, 0.12, 0.36],
  vineyard: [0.1, 0.15, 0.2, 0.45, 0.5, 0.6, 0.86, 0.92, 0.66, 0.42, 0.15, 0.22],
  village: [0.1, 0.14, 0.2, 0.4, 0.45, 0.52, 0.8, 0.86, 0.5, 0.32, 0.14, 0.24],
  countryside: [0.08, 0.12, 0.18, 0.4, 0.44, 0.5, 0.82, 0.9, 0.45, 0.3, 0.12, 0.22],
  town: [0.35, 0.36, 0.42, 0.58, 0.62, 0.66, 0.8, 0.82, 0.66, 0.5, 0.38, 0.5],
}

/** What an owner has typed over the whole calendar, null for what is not communicated. */
export function inventNights(
  lodging: Pick<DemoLodging, 'landscape' | 'type'>,
  diligence: Diligence,
  calendar: Calendar,
  chance: Chance,
): (NightState | null)[] {
  const { days, today, weeks, monthOfWeek } = calendar
  const nights: (NightState | null)[] = new Array(days.length - 1).fill('available')
  const popularity = chance.between(0.72, 1.15)
  const closed = closedMonths(lodging.landscape, chance)
  const ownWeeks = new Set(chance.happens(0.3) ? [chance.integer(0, 51), chance.integer(0, 51)] : [])

  for (let week = 0; week < weeks; week += 1) {
    const month = monthOfWeek[week] ?? 1
    const saturday = week * 7
    const ahead = (saturday - today) / 7
    // People book the summer early and the rest late: what is far ahead is let less.
    const booked = ahead <= 0 ? 1 : Math.exp(-ahead / (month === 7 || month === 8 ? 34 : 13))
    const wanted = (demand[lodging.landscape][month - 1] ?? 0.2) * popularity * booked
    if (closed.has(month) || ownWeeks.has(week % 52)) nights.fill('closed', saturday, saturday + 7)
    else if (lodging.type === 'CHB') letNights(nights, saturday, wanted, ahead, chance)
    else letWeek(nights, saturday, wanted, ahead, chance)
  }
  return leaveBlanks(nights, diligence, calendar, chance)
}

/** Three in ten close for the winter; mountains rest in November and between the seasons. */
function closedMonths(landscape: Landscape, chance: Chance): ReadonlySet<number> {
  if (landscape === 'town' || chance.happens(0.7)) return new Set()
  if (landscape === 'mountain') return new Set(chance.happens(0.5) ? [11] : [4, 11])
  return new Set(chance.pick([[1, 2, 11, 12], [1, 2], [1, 2, 3, 11], [11]]))
}

/** Saturday to Saturday, or a week-end out of season. */
function letWeek(nights: (NightState | null)[], saturday: number, wanted: number, ahead: number, chance: Chance) {
  const luck = chance.next()
  if (luck < wanted) nights.fill('let', saturday, saturday + 7)
  else if (ahead > 0 && ahead < 30 && luck < wanted + 0.05) nights.fill('option', saturday, saturday + 7)
  else if (chance.happens(wanted * 0.3)) nights.fill('let', saturday + 6, saturday + 8)
}

/** Guest rooms are let by the night: one stay or two a week, of one to four nights. */
function letNights(nights: (NightState | null)[], saturday: number, wanted: number, ahead: number, chance: Chance) {
  for (const start of [chance.integer(0, 2), chance.integer(4, 5)]) {
    const luck = chance.next()
    const until = saturday + Math.min(7, start + chance.integer(1, 4))
    if (luck < wanted) nights.fill('let', saturday + start, until)
    else if (ahead > 0 && ahead < 12 && luck < wanted + 0.05) nights.fill('option', saturday + start, until)
  }
}

function leaveBlanks(
  nights: (NightState | null)[],
  { filledDays, forgetful }: Diligence,
  { today, weeks, monthOfWeek }: Calendar,
  chance: Chance,
) {
  if (filledDays === null) return nights.fill(null)
  nights.fill(null, Math.max(0, today + filledDays))
  if (!forgetful) return nights
  const forgotten = new Set(chance.some([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 3))
  for (let week = 0; week < weeks; week += 1)
    if (forgotten.has(monthOfWeek[week] ?? 0)) nights.fill(null, week * 7, week * 7 + 7)
  return nights
}

/** Runs of equal nights as spans: sorted, disjoint, merged. */
export function spansOf(nights: readonly (NightState | null)[], { days }: Calendar): Span[] {
  const spans: Span[] = []
  let start = 0
  for (let night = 1; night <= nights.length; night += 1) {
    if (nights[night] === nights[start] && night < nights.length) continue
    const [firstNightOn, departureOn, state] = [days[start], days[night], nights[start]]
    if (state && firstNightOn && departureOn) spans.push({ firstNightOn, departureOn, state })
    start = night
  }
  return spans
}
