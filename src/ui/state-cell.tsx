import { french, type Language, type Translate } from './frame.ts'

/** `unavailable` is what the public sees of let and closed. */
export type CellState = 'available' | 'let' | 'option' | 'closed' | 'unset' | 'unavailable'

/** Classes of a coloured cell: `state state-available`… */
function stateClass(state: CellState): string {
  return `state state-${state}`
}

const letters: Readonly<Record<CellState, string>> = {
  available: 'D',
  let: 'L',
  option: 'O',
  closed: 'F',
  unset: '?',
  unavailable: 'N',
}

const englishLetters: typeof letters = { ...letters, available: 'A', closed: 'C' }

/** The first letter of the state's word in that language. */
export const stateLetter = (state: CellState, language: Language = 'fr') =>
  (language === 'en' ? englishLetters : letters)[state]

export const stateNames: Readonly<Record<CellState, string>> = {
  available: 'Disponible',
  let: 'Loué',
  option: 'Option',
  closed: 'Fermé',
  unset: 'Non communiqué',
  unavailable: 'Non disponible',
}

/** A day's colour with its letter, and its word for screen readers. */
export function StateCell({ state, t = french }: { state: CellState; t?: Translate | undefined }) {
  return (
    <span class={stateClass(state)}>
      <span aria-hidden="true">{stateLetter(state)}</span>
      <span class="sr-only">{t(stateNames[state])}</span>
    </span>
  )
}

interface StateLegendProps {
  items: readonly { state: CellState; text?: string | undefined }[]
  t?: Translate | undefined
  language?: Language | undefined
}

/** « Disponible : l'hébergement est libre… » : each state with its letter, its word and what it means. */
export function StateLegend({ items, t = french, language = 'fr' }: StateLegendProps) {
  return (
    <ul class="state-legend">
      {items.map(({ state, text }) => (
        <li>
          <span class={stateClass(state)} aria-hidden="true">
            {stateLetter(state, language)}
          </span>
          <span>
            <strong>{t(stateNames[state])}</strong>
            {text && `\u00a0: ${text}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
