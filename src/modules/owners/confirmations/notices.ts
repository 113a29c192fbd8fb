import type { RequestContext } from '../../../core/environment.ts'
import type { FrameNotice } from '../../../ui/frame.ts'

const notices: Record<string, FrameNotice> = {
  confirme: { kind: 'success', text: "C'est noté : votre planning est confirmé à la date d'aujourd'hui." },
  'a-remplir': { kind: 'warning', text: "Ce planning n'a encore jamais été rempli : commencez par le renseigner." },
  recommencez: {
    kind: 'warning',
    text: "Cette page était ouverte depuis trop longtemps : rien n'a été fait. Recommencez.",
  },
}

/** What the page's address says of « Rien n'a changé ». */
export function confirmationNotice(c: RequestContext): FrameNotice | undefined {
  const said = Object.keys(notices).find((name) => c.req.query(name) !== undefined)
  return said ? notices[said] : undefined
}
