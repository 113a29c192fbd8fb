/** OWN-52: the first four photos are the technician's, the six after them the owner's. */
export const technicianPlaces = 4
export const ownerPlaces = 6

/** As many pictures as may wait for the technician of one lodging. */
export const mostProposals = 8

/** Whose places a photo stands in. */
export type Part = 'technician' | 'owner'

export const partOf = (position: number): Part => (position <= technicianPlaces ? 'technician' : 'owner')

const firstPlace = (part: Part) => (part === 'technician' ? 1 : technicianPlaces + 1)
const placeCount = (part: Part) => (part === 'technician' ? technicianPlaces : ownerPlaces)

/** Owners keep their own six; staff keep all ten. */
export const mayChange = (portal: string, part: Part) => portal !== 'owners' || part === 'owner'

const countIn = (part: Part, positions: readonly number[]) =>
  positions.filter((position) => partOf(position) === part).length

/** How many of the technician's four are not there yet. */
export const missingPhotos = (positions: readonly number[]) => technicianPlaces - countIn('technician', positions)

/** How many photos the owner may still add: none before the technician's four are there. */
export const roomForOwner = (positions: readonly number[]) =>
  missingPhotos(positions) > 0 ? 0 : ownerPlaces - countIn('owner', positions)

export type NoRoom = 'technician-first' | 'full'

/** Where the next photo of a part goes, behind those that stand there; or why none may come. */
export function nextPlace(
  part: Part,
  positions: readonly number[],
): { ok: true; position: number } | { ok: false; refusal: NoRoom } {
  if (part === 'owner' && missingPhotos(positions) > 0) return { ok: false, refusal: 'technician-first' }
  const there = countIn(part, positions)
  if (there >= placeCount(part)) return { ok: false, refusal: 'full' }
  return { ok: true, position: firstPlace(part) + there }
}

export interface Placed {
  id: number
  position: number
}

/** The places of one part's photos in this order; null where they are not exactly the photos that stand there now. */
export function placesFor(part: Part, wanted: readonly number[], photos: readonly Placed[]): Placed[] | null {
  const there = photos.filter(({ position }) => partOf(position) === part).map(({ id }) => id)
  const same = wanted.length === there.length && new Set(wanted).size === wanted.length
  if (!same || !wanted.every((id) => there.includes(id))) return null
  return wanted.map((id, index) => ({ id, position: firstPlace(part) + index }))
}

/** What the others of its part move to when one goes: no gap stays. */
export function placesWithout(id: number, photos: readonly Placed[]): Placed[] {
  const gone = photos.find((photo) => photo.id === id)
  if (!gone) return []
  const part = partOf(gone.position)
  const left = photos.filter((photo) => photo.id !== id && partOf(photo.position) === part)
  return left
    .sort((one, other) => one.position - other.position)
    .map((photo, index) => ({ id: photo.id, position: firstPlace(part) + index }))
}

/** The order with one photo a place earlier or later; null at the end of the row. */
export function movedBy(steps: -1 | 1, id: number, order: readonly number[]): number[] | null {
  const from = order.indexOf(id)
  const to = from + steps
  const other = order[to]
  if (from === -1 || other === undefined) return null
  return order.with(from, other).with(to, id)
}
