import type { FrameNotice } from '../ui/frame.ts'
import type { RequestContext } from './environment.ts'

const tooOld = "Cette page était ouverte depuis trop longtemps : rien n'a été fait. Recommencez."

/** The sentence that the address of the page asks for, such as `?ferme`. */
export function noticeOf(c: RequestContext, sentences: Readonly<Record<string, string>>): { notice?: FrameNotice } {
  if (c.req.query('recommencez') !== undefined) return { notice: { kind: 'warning', text: tooOld } }
  const said = Object.keys(sentences).find((name) => c.req.query(name) !== undefined)
  return said ? { notice: { kind: 'success', text: sentences[said] ?? '' } } : {}
}
