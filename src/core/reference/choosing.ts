import type { Municipality } from './municipalities.ts'
import { plainName } from './names.ts'

const mostCandidates = 20

/**
 * The commune that a name, a postcode or an INSEE code stands for in a département. Where it stands for several or for
 * none, the likely ones are offered, and `chosenCode` is the one picked among them.
 */
export function chooseMunicipality(
  typed: string,
  chosenCode: string,
  municipalities: readonly Municipality[],
): { ok: true; municipality: Municipality } | { ok: false; candidates: Municipality[] } {
  const plain = plainName(typed)
  const exact = municipalities.filter(
    ({ code, name, postcode }) => plainName(name) === plain || code === typed.toUpperCase() || postcode === typed,
  )
  const near = exact.length > 0 ? exact : municipalities.filter(({ name }) => plainName(name).includes(plain))
  const chosen = near.find(({ code }) => code === chosenCode)
  if (chosen) return { ok: true, municipality: chosen }
  const [only] = exact
  if (only && exact.length === 1) return { ok: true, municipality: only }
  return { ok: false, candidates: near.slice(0, mostCandidates) }
}
