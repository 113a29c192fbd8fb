import type { feeds } from '../../../core/availability/feeds/schema.ts'
import type { Span } from '../../../core/availability/rules.ts'
import { isBefore } from '../../../core/calendar/rules.ts'
import { formatCount, formatMoment, formatPeriod } from '../../../ui/format.ts'
import { emptyConfirmations } from './reading/patience.ts'
import { problemInWords } from './reading/problems.ts'
import { healthOf, type Overlap } from './rules.ts'
import type { Stay } from './stays/store.ts'

type Feed = typeof feeds.$inferSelect

/** How a feed does, in a sentence that says what it means for the planning. */
export function healthInWords(feed: Feed, now: Temporal.Instant, timeZone: string): string {
  const since = (at: Temporal.Instant | null) => (at ? formatMoment(at, timeZone) : 'toujours')
  switch (healthOf(feed, now)) {
    case 'paused':
      return `En pause depuis le ${since(feed.pausedAt)} : ses séjours restent, rien de nouveau n'arrive.`
    case 'new':
      return 'Il sera lu dans les minutes qui viennent.'
    case 'late':
      return "Il n'a pas été lu depuis plus de trois heures : prévenez votre réseau."
    case 'empty':
      return `Le calendrier est vide tout d'un coup : les séjours connus sont gardés tant que ce n'est pas confirmé (lecture ${feed.emptyReadings} sur ${emptyConfirmations}).`
    case 'failing':
      return `Il ne peut pas être lu depuis le ${since(feed.failingSince)}, car ${problemInWords(feed.problem)}. Les séjours connus sont gardés.`
    case 'good':
      return 'Tout va bien : il est lu toutes les 30 minutes.'
  }
}

export const nextReadInWords = (at: Temporal.Instant, now: Temporal.Instant, timeZone: string) =>
  Temporal.Instant.compare(at, now) > 0 ? formatMoment(at, timeZone) : 'Dans la minute'

/** « du 11 au 18 juillet 2026 » : the day of arrival and the day of departure. */
export const periodOf = (stay: Pick<Span, 'firstNightOn' | 'departureOn'>) =>
  formatPeriod(stay.firstNightOn, stay.departureOn)

/** What a stay does to the planning, as people typed it. */
export function effectInWords(stay: Stay, typed: readonly Span[]): string {
  const over = typed.find(
    (span) =>
      span.state !== 'available' &&
      isBefore(span.firstNightOn, stay.departureOn) &&
      isBefore(stay.firstNightOn, span.departureOn),
  )
  if (over) return `Vous aviez saisi « ${typedNames[over.state]} », qui l'emporte`
  if (stay.isEcho) return 'Loué – sans doute vos propres nuits, que ce site renvoie'
  return stay.heldAs === 'let' ? 'Loué' : 'Fermé'
}

const typedNames: Record<Span['state'], string> = {
  available: 'Disponible',
  let: 'Loué',
  option: 'Option',
  closed: 'Fermé',
}

export function overlapInWords({ from, until, feed, with: other }: Overlap): string {
  const nights = formatPeriod(from, until)
  if ('feed' in other)
    return `${nights} : un séjour « ${feed.name} » et un séjour « ${other.feed.name} ». Les deux sont gardés.`
  return `${nights} : un séjour « ${feed.name} », là où vous avez saisi « ${typedNames[other.typed]} ».`
}

/** Below a lodging in a list: what is connected, and what does not work. */
export function connectedInWords(counts: { connected: number; failing: number } | undefined): string {
  if (!counts) return 'Airbnb, Booking.com, Abritel…'
  const connected = formatCount(counts.connected, 'connecté', 'connectés')
  if (counts.failing === 0) return connected
  return `${connected}, dont ${formatCount(counts.failing, 'ne peut pas être lu', 'ne peuvent pas être lus')}`
}
