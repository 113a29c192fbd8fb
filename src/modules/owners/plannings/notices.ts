import type { RequestContext } from '../../../core/environment.ts'
import type { FrameNotice } from '../../../ui/frame.ts'
import { undone } from './saves/notices.ts'

/** Above a planning's form: that its last save was taken back, or that it came back unsaved after a new sign-in. */
export function planningNotice(c: RequestContext): FrameNotice | undefined {
  if (c.var.redisplay)
    return { kind: 'warning', text: "Voici ce que vous aviez saisi. Ce n'est pas encore enregistré : validez-le." }
  return c.req.query('annule') === undefined ? undefined : undone
}
