import type { YearBoard } from './year-board.ts'

interface Keys {
  board: YearBoard
  nameOf(night: number): string
  /** The brush's state. */
  color(): string
  /** Paints as one gesture. */
  paint(nights: number[], letter: string): void
  undo(): void
}

/**
 * One stop of the Tab key for all twelve months: arrows move from day to day, letters set a state, Enter and Space the
 * brush's. With Shift, arrows carry the day's state along, and the Page keys a whole month.
 */
export function listenToKeys(grid: HTMLElement, { board, nameOf, color, paint, undo }: Keys) {
  let current = Math.max(
    0,
    board.cells.findIndex((cell) => cell.classList.contains('today')),
  )

  const rove = (night: number, focus = true) => {
    board.cells[current]?.setAttribute('tabindex', '-1')
    current = Math.min(Math.max(night, 0), board.cells.length - 1)
    const cell = board.cells[current]
    cell?.setAttribute('tabindex', '0')
    cell?.setAttribute('aria-label', nameOf(current))
    if (focus) cell?.focus()
  }

  const monthAway = (night: number, months: number) => {
    const month = board.monthAt(night)
    const day = night - (board.months[month] ?? 0)
    const target = board.ofMonth(month + months)
    return target[Math.min(day, target.length - 1)] ?? night
  }

  const steps: Record<string, (night: number) => number> = {
    ArrowLeft: (night) => night - 1,
    ArrowRight: (night) => night + 1,
    ArrowUp: (night) => night - 7,
    ArrowDown: (night) => night + 7,
    PageUp: (night) => monthAway(night, -1),
    PageDown: (night) => monthAway(night, 1),
    Home: (night) => board.ofMonth(board.monthAt(night))[0] ?? night,
    End: (night) => board.ofMonth(board.monthAt(night)).at(-1) ?? night,
  }
  const states: Record<string, string> = { d: 'D', l: 'L', o: 'O', f: 'F', '?': '?', Delete: '?', Backspace: '?' }

  grid.addEventListener('keydown', (event) => {
    const night = board.nightAt(event.target as Element)
    if (night < 0) return
    if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey)) {
      undo()
      event.preventDefault()
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = steps[event.key]
    const state = states[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (step) {
      const target = step(night)
      if (target < 0 || target >= board.cells.length) return
      if (event.shiftKey) paint(board.between(night, target), board.shown(night))
      rove(target)
    } else if (state || event.key === 'Enter' || event.key === ' ') {
      paint([night], state ?? color())
      rove(night)
    } else return
    event.preventDefault()
  })
  grid.addEventListener('focusin', (event) => {
    const night = board.nightAt(event.target as Element)
    if (night >= 0 && night !== current) rove(night, false)
  })
  rove(current, false)
}
