/** Fewer digits than this are no telephone number, but a street or a capacity. */
const fewestDigits = 4

/**
 * The digits to look for in telephone numbers, when that is what somebody typed: without the 0 or the 33 that the same
 * number may begin with. Null where it is none.
 */
export function phoneDigits(typed: string): string | null {
  if (!/^[\d\s.+()-]+$/.test(typed)) return null
  const digits = typed.replace(/\D/g, '').replace(/^(?:0033|33|0)/, '')
  return digits.length >= fewestDigits ? digits : null
}
