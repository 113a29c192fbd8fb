import type { Board } from './board.ts'

interface Keys {
  board: Board
  /** Paints as one gesture. */
  paint(nights: number[], letter: string): void
  /** Leads to the month before or after. */
  turn(direction: 'prev' | 'next'): void
  undo(): void
}

/**
 * One stop of the Tab key for the whole calendar; arrows move from day to day, letters set a state. With Shift, arrows
 * carry the day's state along.
 */
export function listenToKeys(form: HTMLFormElement, { board, paint, turn, undo }: Keys) {
  let current = Math.max(
    0,
    board.nights.findIndex((night) => night.box.classList.contains('today')),
  )

  const rove = () => {
    for (const [index, night] of board.nights.entries())
      for (const radio of night.radios.values())
        radio.tabIndex = index === current && radio === board.radio(index) ? 0 : -1
  }

  const go = (night: number) => {
    if (night < 0 || night >= board.nights.length) return
    current = night
    rove()
    board.radio(night)?.focus()
  }

  const steps: Record<string, (night: number) => number> = {
    ArrowLeft: (night) => night - 1,
    ArrowRight: (night) => night + 1,
    ArrowUp: (night) => night - 7,
    ArrowDown: (night) => night + 7,
    Home: (night) => board.ofRow(board.nights[night]?.row ?? 0)[0] ?? night,
    End: (night) => board.ofRow(board.nights[night]?.row ?? 0).at(-1) ?? night,
  }
  const states: Record<string, string> = { d: 'D', l: 'L', o: 'O', f: 'F', '?': '?', Delete: '?', Backspace: '?' }

  const press = (event: KeyboardEvent, night: number): boolean => {
    const step = steps[event.key]
    const state = states[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (step) {
      const target =
        event.ctrlKey && event.key === 'Home'
          ? 0
          : event.ctrlKey && event.key === 'End'
            ? board.nights.length - 1
            : step(night)
      if (event.shiftKey) paint(board.between(night, target), board.letter(night))
      go(target)
    } else if (event.key === 'PageUp' || event.key === 'PageDown') turn(event.key === 'PageUp' ? 'prev' : 'next')
    else if (state && !event.ctrlKey && !event.metaKey && !event.altKey) {
      paint([night], state)
      go(night)
    } else return event.key === 'Enter'
    return true
  }

  form.addEventListener('keydown', (event) => {
    const { target } = event
    if (!(target instanceof HTMLInputElement)) return
    if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey) {
      undo()
      event.preventDefault()
      const night = board.nightAt(target)
      if (night >= 0) go(night)
      return
    }
    const night = board.nightAt(target)
    // Enter on a day must not save the month by surprise.
    if (night >= 0 && press(event, night)) event.preventDefault()
  })
  form.addEventListener('focusin', (event) => {
    const night = board.nightAt(event.target as Element)
    if (night < 0 || night === current) return
    current = night
    rove()
  })
  rove()
  if (location.hash === '#jour') go(current)
  return rove
}
