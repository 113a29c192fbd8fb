import { describe, expect, test } from 'vitest'
import { missingPhotos, movedBy, nextPlace, placesFor, placesWithout, roomForOwner } from './rules.ts'

const first = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

describe('OWN-52 the rule of four and six', () => {
  test.each([0, 1, 2, 3])(
    'OWN-52 with %d of the four, the owner adds none, and the page says how many miss',
    (count) => {
      expect(missingPhotos(first(count))).toBe(4 - count)
      expect(roomForOwner(first(count))).toBe(0)
      expect(nextPlace('owner', first(count))).toEqual({ ok: false, refusal: 'technician-first' })
      expect(nextPlace('technician', first(count))).toEqual({ ok: true, position: count + 1 })
    },
  )

  test('OWN-52 from the fourth on the owner adds up to six, and the technician no more', () => {
    for (const count of [4, 5, 6, 7, 8, 9]) {
      expect(roomForOwner(first(count))).toBe(10 - count)
      expect(nextPlace('owner', first(count))).toEqual({ ok: true, position: count + 1 })
    }
    expect(nextPlace('owner', first(10))).toEqual({ ok: false, refusal: 'full' })
    expect(nextPlace('technician', first(4))).toEqual({ ok: false, refusal: 'full' })
  })

  test("OWN-52 a technician's photo that goes closes the owner's door, and takes none of theirs", () => {
    const left = [1, 2, 3, 5, 6]
    expect(nextPlace('owner', left)).toEqual({ ok: false, refusal: 'technician-first' })
    expect(nextPlace('technician', left)).toEqual({ ok: true, position: 4 })
  })
})

describe('OWN-52 order', () => {
  const photos = [11, 12, 13, 14, 25, 26].map((id, index) => ({ id, position: index + 1 }))

  test('OWN-52 an order names exactly the photos that are there, each once', () => {
    expect(placesFor('owner', [26, 25], photos)).toEqual([
      { id: 26, position: 5 },
      { id: 25, position: 6 },
    ])
    for (const wrong of [[25], [25, 25], [25, 11], [25, 26, 27], []])
      expect(placesFor('owner', wrong, photos)).toBeNull()
  })

  test('OWN-52 what is behind a removed photo moves up, in its own part only', () => {
    expect(placesWithout(12, photos)).toEqual([
      { id: 11, position: 1 },
      { id: 13, position: 2 },
      { id: 14, position: 3 },
    ])
    expect(placesWithout(99, photos)).toEqual([])
  })

  test('OWN-52 one step earlier or later, and none beyond the ends', () => {
    expect(movedBy(-1, 12, [11, 12, 13])).toEqual([12, 11, 13])
    expect(movedBy(1, 12, [11, 12, 13])).toEqual([11, 13, 12])
    expect(movedBy(-1, 11, [11, 12, 13])).toBeNull()
    expect(movedBy(1, 13, [11, 12, 13])).toBeNull()
  })
})
