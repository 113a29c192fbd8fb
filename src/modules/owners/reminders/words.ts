import type { MailState } from '../../../core/outbox/schema.ts'
import { formatDay } from '../../../ui/format.ts'
import type { PlanningDemands } from '../settings/rules.ts'
import { latenessOf, type PlanningFacts } from './rules.ts'
import type { Step } from './schema.ts'

/** What a mail told of a planning, for the staff. */
export const stepNames: Record<Step, string> = {
  behind: 'Rappel',
  first: 'Avis 14 jours avant',
  second: 'Avis 3 jours avant',
  left: 'Sortie des recherches',
}

/** Where a reminder's mail stands; without a mail there was no address. */
export const deliveryNames: Record<MailState, string> = {
  waiting: 'En attente',
  sent: 'Envoyé',
  kept: 'Conservé ici',
  failed: 'Non parti',
}

export const noAddress = 'Sans adresse électronique'

/** Why a planning is behind, in words; empty where it is up to date. */
export function latenessInWords(facts: PlanningFacts, demands: PlanningDemands, today: Temporal.PlainDate): string {
  const { overdue, short } = latenessOf(facts, demands, today)
  const said = [
    ...(overdue && facts.confirmedOn ? [`pas mis à jour depuis le ${formatDay(facts.confirmedOn)}`] : []),
    ...(facts.confirmedOn === null ? ['jamais rempli'] : []),
    ...(short && facts.confirmedOn ? [`${facts.toldNights} nuits renseignées sur ${demands.filledWeeks * 7}`] : []),
  ]
  return said.join(', ')
}
