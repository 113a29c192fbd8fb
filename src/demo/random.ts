/** Chance that repeats itself: the same seed gives the same demonstration on every machine. */
export interface Chance {
  /** In [0, 1). */
  next(): number
  /** Both ends included. */
  integer(from: number, to: number): number
  /** In [from, to). */
  between(from: number, to: number): number
  happens(probability: number): boolean
  pick<T>(list: readonly [T, ...T[]] | readonly T[]): T
  /** Some of a list, in its order. */
  some<T>(list: readonly T[], count: number): T[]
  weighted<T extends string>(weights: Readonly<Record<T, number>>): T
}

/** mulberry32: 32 bits of state, plenty for invented people and hills. */
export function chance(seed: string): Chance {
  let state = 0x811c9dc5
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193)

  function next() {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const between = (from: number, to: number) => from + next() * (to - from)
  const integer = (from: number, to: number) => Math.floor(between(from, to + 1))

  return {
    next,
    between,
    integer,
    happens: (probability) => next() < probability,
    pick<T>(list: readonly T[]): T {
      const [first] = list
      if (first === undefined) throw new Error('Nothing to pick from')
      return list[integer(0, list.length - 1)] ?? first
    },
    some(list, count) {
      const ranked = list.map((entry, index) => ({ entry, index, rank: next() })).sort((a, b) => a.rank - b.rank)
      return ranked
        .slice(0, count)
        .sort((a, b) => a.index - b.index)
        .map(({ entry }) => entry)
    },
    weighted<T extends string>(weights: Readonly<Record<T, number>>): T {
      const entries = Object.entries(weights) as [T, number][]
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [name, weight] of entries) {
        left -= weight
        if (left < 0) return name
      }
      throw new Error('No weights')
    },
  }
}
