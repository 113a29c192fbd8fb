/** A second press that comes so soon, where the first one was, is the same finger's: what stands there now was never meant. */
const doubled = 700

/** Fingers are broad, and tremble. */
const near = 30

/** How long rows keep their place after a press. */
const settles = 2_500

/** LAST-21: which presses are meant, and whether rows may move. */
export class Presses {
  private last = { at: Number.NEGATIVE_INFINITY, x: 0, y: 0, button: '' }

  /** False for the second half of a double tap, whatever button it fell on. */
  isMeant(click: MouseEvent, button: string): boolean {
    const { clientX: x, clientY: y, timeStamp: at, detail } = click
    const { last } = this
    const isSamePlace = detail > 0 && Math.hypot(x - last.x, y - last.y) < near
    if (at - last.at < doubled && (isSamePlace || button === last.button)) return false
    this.last = { at, x, y, button }
    return true
  }

  /** Nothing moves under a finger or a mouse. */
  holds(list: Element): boolean {
    return (
      performance.now() - this.last.at < settles || (matchMedia('(hover: hover)').matches && list.matches(':hover'))
    )
  }

  /** Tells when rows may take their places. */
  settled(tell: () => void) {
    setTimeout(tell, settles + 100)
  }
}
