import { stateWords } from '../rules.ts'
import { type GridState, longSilence, type Standing, type WeekNight } from './rules.ts'

/** A night on the grid, in a word. */
export const nightNames: Record<WeekNight['has'], string> = { ...stateWords, unsaid: 'Rien dit' }

/** Who said it, where it was not the host itself. */
export const sourceNames: Record<NonNullable<WeekNight['from']>, string> = {
  host: '',
  mail: 'par courriel',
  agent: "par l'office",
  planning: 'planning',
}

export const standingNames: Record<Standing, string> = {
  entitled: 'Ouvert',
  suspended: 'Suspendu',
  'not-entitled': 'Hors offre',
}

export const gridStateNames: Record<GridState, string> = {
  'ce-soir': 'Dispo ce soir',
  semaine: 'Dispo cette semaine',
  rien: "N'ont rien dit cette semaine",
  'sans-reponse': 'Pas de réponse cet après-midi',
  silencieux: `Rien déclaré depuis ${longSilence} jours`,
  suspendus: 'Suspendus',
  'hors-offre': 'Offre sans cet outil',
}

/** « Ce soir », « mar. 7 », and the month where it is another one: « sam. 1 août ». */
export function nightHeader(night: Temporal.PlainDate, today: Temporal.PlainDate): string {
  if (night.equals(today)) return 'Ce soir'
  const month = night.month === today.month ? {} : { month: 'short' as const }
  return night.toLocaleString('fr-FR', { weekday: 'short', day: 'numeric', ...month })
}
