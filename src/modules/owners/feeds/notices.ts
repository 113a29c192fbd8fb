import type { RequestContext } from '../../../core/environment.ts'
import type { FrameNotice } from '../../../ui/frame.ts'

const notices = {
  connecte: { kind: 'success', text: 'Le calendrier est connecté. Voyez ci-dessous ce que sa lecture a donné.' },
  modifie: { kind: 'success', text: 'Le calendrier a été modifié.' },
  relu: { kind: 'success', text: 'Le calendrier a été modifié et relu.' },
  lu: { kind: 'success', text: "La lecture est faite. Voyez ci-dessous ce qu'elle a donné." },
  'lecture-en-cours': {
    kind: 'info',
    text: 'Le site met du temps à répondre : la lecture continue. Rechargez cette page dans une minute.',
  },
  illisible: {
    kind: 'warning',
    text: "Ce calendrier n'a pas pu être lu : sa carte dit pourquoi. Si l'adresse est fausse, corrigez-la par « Modifier ».",
  },
  'en-pause': { kind: 'success', text: 'Le calendrier est en pause : ses séjours restent sur le planning.' },
  repris: { kind: 'success', text: 'Les lectures reprennent.' },
  retire: { kind: 'success', text: 'Le calendrier est retiré : ses séjours à venir ont quitté le planning.' },
  ecarte: { kind: 'success', text: 'Le séjour est écarté : ses nuits sont de nouveau ce que vous aviez saisi.' },
  retabli: { kind: 'success', text: 'Le séjour est rétabli sur le planning.' },
  adresse: { kind: 'success', text: "Voici l'adresse privée de ce planning." },
  'adresse-changee': { kind: 'success', text: "L'adresse a changé : l'ancienne ne répond plus." },
  etats: { kind: 'success', text: 'Votre choix a été enregistré.' },
  recommencez: {
    kind: 'warning',
    text: "Cette page était ouverte depuis trop longtemps : rien n'a été fait. Recommencez.",
  },
} as const satisfies Record<string, FrameNotice>

export type Said = keyof typeof notices

/** The sentence that the page's address asks for, such as `?lu`. */
export function noticeOf(c: RequestContext): FrameNotice | undefined {
  const said = (Object.keys(notices) as Said[]).find((name) => c.req.query(name) !== undefined)
  return said && notices[said]
}
