import { french, type Translate } from './frame.ts'

/** `unavailable` is what the public sees of let and closed. */
export type CellState = 'available' | 'let' | 'option' | 'closed' | 'unset' | 'unavailable'

/** Classes of a coloured cell: `state state-available`… */
export function stateClass(state: CellState): string {
  return `state state-${state}`
}

export const stateLetters: Readonly<Record<CellState, string>> = {
  available: 'D',
  let: 'L',
  option: 'O',
  closed: 'F',
  unset: '?',
  unavailable: 'N',
}

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
      <span aria-hidden="true">{stateLetters[state]}</span>
      <span class="sr-only">{t(stateNames[state])}</span>
    </span>
  )
}

interface StateLegendProps {
  items: readonly { state: CellState; text?: string | undefined }[]
  t?: Translate | undefined
}

/** « Disponible : l'hébergement est libre… » : each state with its letter, its word and what it means. */
export function StateLegend({ items, t = french }: StateLegendProps) {
  return (
    <ul class="state-legend">
      {items.map(({ state, text }) => (
        <li>
          <span class={stateClass(state)} aria-hidden="true">
            {stateLetters[state]}
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
