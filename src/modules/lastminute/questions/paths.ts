import type { DeclaredState } from '../rules.ts'

/** The words of the mail's two links. */
export const answerWords = { room: 'disponible', full: 'complet' } as const satisfies Record<DeclaredState, string>

/** LAST-15: a page with one button, for whoever received the mail. */
export const questionPath = (slug: string, token: string, answer: DeclaredState) =>
  `/${slug}/hebergeurs/questions/${token}/${answerWords[answer]}`
