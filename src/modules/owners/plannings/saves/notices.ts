import type { FrameNotice } from '../../../../ui/frame.ts'
import type { UndoRefusal } from './actions.ts'

export const undone: FrameNotice = { kind: 'success', text: "Le planning est de nouveau ce qu'il était avant." }

export const notUndone: Readonly<Record<'unread' | UndoRefusal['refusal'], FrameNotice>> = {
  unread: {
    kind: 'warning',
    text: "Cette page était ouverte depuis trop longtemps : rien n'a été annulé. Recommencez.",
  },
  'changed-meanwhile': {
    kind: 'warning',
    text: "Le planning a changé depuis cet enregistrement : rien n'a été annulé. Son historique dit ce qui a changé.",
  },
  'too-old': {
    kind: 'warning',
    text: "Cet enregistrement touche des jours trop anciens pour être changés : rien n'a été annulé.",
  },
}

export const undoneTogether: FrameNotice = {
  kind: 'success',
  text: "Les plannings sont de nouveau ce qu'ils étaient avant.",
}
