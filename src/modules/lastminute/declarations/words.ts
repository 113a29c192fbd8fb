import type { ProviderNight } from '../../../core/availability/provider-nights.ts'
import { type DeclaredState, stateWords } from '../rules.ts'

/** What a cell of a calendar says of a night: in a word, at length, and how it looks. */
export interface NightWords {
  short: string
  long: string
  look: DeclaredState | undefined
}

interface Known {
  declared: ReadonlyMap<string, { state: DeclaredState }>
  plannings: ReadonlyMap<string, ProviderNight>
}

/** LAST-14: the planning that hides, then what was declared, then the planning that shows; `whose`: « son », « votre ». */
export function nightWords({ declared, plannings }: Known, night: Temporal.PlainDate, whose: string): NightWords {
  const planning = plannings.get(night.toString())
  if (planning === 'taken')
    return { short: 'loué', long: `loué ou fermé dans ${whose} planning, ne paraît pas`, look: 'full' }
  const state = declared.get(night.toString())?.state
  if (state) return { short: stateWords[state].toLowerCase(), long: stateWords[state], look: state }
  return planning === 'free'
    ? { short: 'planning', long: `disponible dans ${whose} planning, paraît`, look: 'room' }
    : { short: '', long: '', look: undefined }
}
