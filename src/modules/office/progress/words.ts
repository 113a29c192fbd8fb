import type { Named } from '../../../core/module.ts'

export const stateNames = { running: 'En cours', stopped: 'Arrêté', finished: 'Fini' }

/** A thing that a run did not do, by the name that it bears today; without one, by its kind and number. */
export interface Refused {
  /** « Hébergement » */
  kind: string
  subjectId: number
  refusal: string
  thing: Named | undefined
}

export const nameOfRefused = ({ thing, kind, subjectId }: Refused) => thing?.name ?? `${kind} n° ${subjectId}`
