/** What is painted on: nights in a row, counted from 0. */
interface Canvas {
  nightAt(element: Element | null): number
  between(one: number, other: number): number[]
  paint(nights: readonly number[], letter: string): void
  /** Takes back what a gesture under way has painted so far. */
  giveBack(): void
}

interface Brush {
  board: Canvas
  /** The state that a touch paints on the small calendar; null where each day shows its own letters. */
  color(): string | null
  /** Shows a gesture that is still under way. */
  show(): void
  /** The gesture has ended. */
  settle(nights: number[], letter: string): void
}

/** Painting by dragging: every night between where the gesture began and where it is. Moving back gives nights back. */
export function listenToPointer(table: HTMLElement, { board, color, show, settle }: Brush) {
  let from = -1
  let to = -1
  let letter = ''
  /** Where the last gesture ended: with Shift, the next press goes on from there. */
  let end = -1

  const reach = (night: number) => {
    if (night < 0 || night === to) return
    to = night
    board.giveBack()
    board.paint(board.between(from, to), letter)
    show()
  }

  table.addEventListener('pointerdown', (event) => {
    const target = event.target as Element
    const chosen = color() ?? target.closest('label')?.querySelector('input')?.value
    if (!chosen || event.button !== 0 || !event.isPrimary) return
    from = board.nightAt(target)
    if (event.shiftKey && end >= 0 && from >= 0 && color()) from = end
    to = -1
    letter = chosen
  })
  table.addEventListener('pointermove', (event) => {
    if (from < 0) return
    const night = board.nightAt(document.elementFromPoint(event.clientX, event.clientY))
    if (to >= 0 || night !== from) reach(night)
  })
  addEventListener('pointerup', ({ clientX, clientY }) => {
    if (from < 0) return
    // A press without a move: a letter's own click does it, but on the small calendar there is only the brush.
    if (to < 0 && color()) reach(board.nightAt(document.elementFromPoint(clientX, clientY)))
    if (to >= 0) settle(board.between(from, to), letter)
    end = to
    from = -1
  })
  // The finger scrolls the page instead: as if it had never touched the calendar.
  addEventListener('pointercancel', () => {
    if (to >= 0) board.giveBack()
    if (from >= 0) show()
    from = -1
  })
}
