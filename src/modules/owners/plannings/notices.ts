import type { RequestContext } from '../../../core/environment.ts'
import type { FrameNotice } from '../../../ui/frame.ts'

/** Above a planning's form: that it was saved and where to go from there, or that it came back unsaved after a new sign-in. */
export function planningNotice(
  c: RequestContext,
  saved: boolean | undefined,
  links: NonNullable<FrameNotice['links']>,
): FrameNotice | undefined {
  if (c.var.redisplay)
    return { kind: 'warning', text: "Voici ce que vous aviez saisi. Ce n'est pas encore enregistré : validez-le." }
  return saved ? { kind: 'success', text: 'Votre planning a été enregistré.', links } : undefined
}
