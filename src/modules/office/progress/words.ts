import { subjectNames } from '../../../core/history/words.ts'
import type { Named } from '../../../core/module.ts'

export const stateNames = { running: 'En cours', stopped: 'Arrêté', finished: 'Fini' }

/** A thing that a run did not do, by the name that it bears today. */
export interface Refused {
  subject: string
  subjectId: number
  refusal: string
  thing: Named | undefined
}

export const nameOfRefused = ({ thing, subject, subjectId }: Refused) =>
  thing?.name ?? `${subjectNames[subject] ?? subject} n° ${subjectId}`
