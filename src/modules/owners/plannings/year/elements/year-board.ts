import type { Stroke } from '../../elements/board.ts'

const classes: Readonly<Record<string, string>> = { D: 'd', L: 'l', O: 'o', F: 'f', '?': 'u' }

/** The nights of twelve months as the page shows them, counted from 0, with the field that sends them. */
export class YearBoard {
  readonly cells: HTMLTableCellElement[]
  /** The number of each month's first night. */
  readonly months: number[]
  private readonly field: HTMLInputElement
  private readonly nightOf: Map<Element, number>
  private readonly letters: string[]
  /** The letters after the last gesture that ended. */
  private settled: string[]

  constructor(form: HTMLFormElement, field: HTMLInputElement) {
    this.field = field
    const tables = [...form.querySelectorAll('.ym table')]
    this.cells = tables.flatMap((table) => [...table.querySelectorAll<HTMLTableCellElement>('td[class]')])
    this.nightOf = new Map(this.cells.map((cell, night) => [cell, night]))
    this.months = tables.map((table) => this.nightOf.get(table.querySelector('td[class]') ?? table) ?? 0)
    this.letters = [...field.value]
    this.settled = [...this.letters]
  }

  letter(night: number): string {
    return this.letters[night] ?? '?'
  }

  /** What the night is once calendars elsewhere lie over it: they take « Disponible » and blanks only (OWN-28). */
  shown(night: number): string {
    const typed = this.letter(night)
    return typed === 'D' || typed === '?' ? (this.cells[night]?.dataset.held ?? typed) : typed
  }

  text(): string {
    return this.letters.join('')
  }

  paint(nights: readonly number[], letter: string) {
    for (const night of nights) this.set(night, letter)
  }

  /** Ends a gesture: what changed since the one before. */
  settle(): Stroke {
    const before = this.settled
    this.settled = [...this.letters]
    this.field.value = this.text()
    return this.settled.flatMap((letter, night) =>
      letter === before[night] ? [] : [{ night, before: before[night] ?? '?' }],
    )
  }

  giveBack() {
    for (const [night, letter] of this.settled.entries()) this.set(night, letter)
  }

  undo(stroke: Stroke) {
    for (const { night, before } of stroke) this.set(night, before)
    this.settle()
  }

  /** Every night from one to the other, both included. */
  between(one: number, other: number): number[] {
    const [first, last] = one < other ? [one, other] : [other, one]
    return [...this.cells.keys()].slice(Math.max(0, first), last + 1)
  }

  nightAt(element: Element | null): number {
    return this.nightOf.get(element?.closest('td') ?? document.body) ?? -1
  }

  /** The month that a night belongs to, counted from 0. */
  monthAt(night: number): number {
    return this.months.findLastIndex((first) => first <= night)
  }

  ofMonth(month: number): number[] {
    return this.between(this.months[month] ?? 0, (this.months[month + 1] ?? this.cells.length) - 1)
  }

  /** Nights of which nothing is known. */
  unset(): number[] {
    return [...this.cells.keys()].filter((night) => this.shown(night) === '?')
  }

  private set(night: number, letter: string) {
    const [cell, before] = [this.cells[night], this.shown(night)]
    if (!cell || this.letters[night] === letter) return
    this.letters[night] = letter
    const after = this.shown(night)
    cell.classList.replace(classes[before] ?? 'u', classes[after] ?? 'u')
    const shown = cell.querySelector('i')
    if (shown) shown.textContent = after
  }
}
