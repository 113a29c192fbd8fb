import { plainName } from '../../../core/reference/names.ts'

/** How many letters have to be changed, added or taken away to make one word of the other; `most` or more is not counted. */
function lettersApart(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) >= most) return most
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1)))
    if (Math.min(...next) >= most) return most
    row = next
  }
  return row[b.length] ?? most
}

/**
 * Of these names, those that a slip of the fingers explains: at most one letter in four is wrong, or the name is only begun.
 * The nearest first, three at most.
 */
export function nearestNames<Named extends { name: string }>(typed: string, among: readonly Named[]): Named[] {
  const wanted = plainName(typed.replace(/\s*\([^()]*\)\s*$/, ''))
  if (wanted.length < 3) return []
  const most = Math.floor(wanted.length / 4) + 2
  return among
    .map((named) => {
      const name = plainName(named.name)
      return { named, apart: name.startsWith(wanted) ? 1 : lettersApart(wanted, name, most) }
    })
    .filter(({ apart }) => apart < most)
    .sort((a, b) => a.apart - b.apart)
    .slice(0, 3)
    .map(({ named }) => named)
}
