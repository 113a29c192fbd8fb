import { earlier, isBefore, later, nightsBetween } from '../../calendar/rules.ts'
import { type Span, spansOf, statesOf } from '../rules.ts'
import type { NightState } from '../schema.ts'
import type { HeldAs } from './schema.ts'

/** Nights that an imported calendar holds: let by a stay, or closed by a block that is none. */
export interface HeldSpan {
  firstNightOn: Temporal.PlainDate
  departureOn: Temporal.PlainDate
  heldAs: HeldAs
}

/**
 * What holds for visitors and statistics once the layers lie over each other (OWN-28): a feed's nights win over a typed
 * « Disponible » or a blank, never over a typed « Loué », « Option » or « Fermé »; among feeds a stay wins over a closing.
 * `typed` is sorted, disjoint and merged, and so is what comes out; held spans come in any order and may overlap.
 */
export function layOver(layers: { typed: readonly Span[]; feeds: readonly HeldSpan[] }): Span[] {
  const { typed, feeds } = layers
  const bounds = boundsOf([...typed, ...feeds])
  if (feeds.length === 0 || !bounds) return [...typed]
  const { from, until } = bounds
  const held = heldNights(feeds, from, until)
  const nights = statesOf(typed, from, until)
  return spansOf(
    nights.map((state, night) => (yields(state) ? (held[night] ?? state) : state)),
    from,
  )
}

/** Whether what people typed for a night gives way to a feed. */
const yields = (typed: NightState | null) => typed === null || typed === 'available'

/** What feeds make of each night of [from, until): a stay wins over a closing. */
function heldNights(feeds: readonly HeldSpan[], from: Temporal.PlainDate, until: Temporal.PlainDate) {
  const held = new Array<HeldAs | null>(Math.max(0, nightsBetween(from, until))).fill(null)
  for (const kind of ['closed', 'let'] as const) {
    for (const span of feeds) {
      if (span.heldAs !== kind) continue
      const first = nightsBetween(from, later(span.firstNightOn, from))
      held.fill(kind, first, Math.max(first, nightsBetween(from, earlier(span.departureOn, until))))
    }
  }
  return held
}

/** From the first night to the last departure of spans in any order. */
export function boundsOf(spans: readonly Pick<Span, 'firstNightOn' | 'departureOn'>[]) {
  const [first, ...others] = spans
  if (!first) return null
  let [from, until] = [first.firstNightOn, first.departureOn]
  for (const span of others) {
    if (isBefore(span.firstNightOn, from)) from = span.firstNightOn
    if (isBefore(until, span.departureOn)) until = span.departureOn
  }
  return { from, until }
}
