/** One night of the form: its radio buttons, and where it stands. */
interface Night {
  box: HTMLElement
  name: string
  row: number
  column: number
  radios: Map<string, HTMLInputElement>
}

/** What one gesture changed, so that it can be undone. */
export type Stroke = readonly { night: number; before: string }[]

/** The nights of the month as the form holds them, counted from 0. */
export class Board {
  readonly nights: Night[] = []
  private readonly form: HTMLFormElement
  /** The letters after the last gesture that ended. */
  private settled: string[] = []

  constructor(form: HTMLFormElement) {
    this.form = form
    for (const [row, line] of [...form.querySelectorAll('tbody tr')].entries()) {
      for (const [column, box] of [...line.querySelectorAll<HTMLElement>('td:not(.po)')].entries()) {
        const group = box.querySelector('fieldset')
        if (!group) continue
        const radios = [...group.querySelectorAll('input')].map((radio) => [radio.value, radio] as const)
        this.nights.push({ box, row, column, name: group.getAttribute('aria-label') ?? '', radios: new Map(radios) })
      }
    }
    this.settle()
  }

  letter(night: number): string {
    for (const [letter, radio] of this.nights[night]?.radios ?? []) if (radio.checked) return letter
    return '?'
  }

  letters(): string[] {
    return this.nights.map((_, night) => this.letter(night))
  }

  radio(night: number): HTMLInputElement | undefined {
    return this.nights[night]?.radios.get(this.letter(night))
  }

  paint(nights: readonly number[], letter: string) {
    for (const night of nights) this.set(night, letter)
  }

  /** Ends a gesture: what changed since the one before, by these methods or by the radios themselves. */
  settle(): Stroke {
    const before = this.settled
    this.settled = this.letters()
    return this.settled.flatMap((letter, night) =>
      letter === before[night] ? [] : [{ night, before: before[night] ?? '?' }],
    )
  }

  /** Takes back what a gesture under way has painted so far. */
  giveBack() {
    for (const [night, letter] of this.settled.entries()) this.set(night, letter)
  }

  undo(stroke: Stroke) {
    for (const { night, before } of stroke) this.set(night, before)
    this.settle()
  }

  ofRow(row: number): number[] {
    return this.nights.flatMap((night, index) => (night.row === row ? [index] : []))
  }

  /** Every night from one to the other, both included. */
  between(one: number, other: number): number[] {
    const [first, last] = one < other ? [one, other] : [other, one]
    return [...this.nights.keys()].slice(Math.max(0, first), last + 1)
  }

  /** The night whose cell holds this element; -1 for none. */
  nightAt(element: Element | null): number {
    const box = element?.closest('td')
    return box ? this.nights.findIndex((night) => night.box === box) : -1
  }

  /** A month or week whose nights are all alike says so; these radios are never sent. */
  showWholes() {
    const letters = this.letters()
    for (const radio of this.wholes()) {
      const nights = this.nightsOf(radio)
      radio.checked = nights.every((night) => letters[night] === radio.value)
    }
  }

  wholes(): HTMLInputElement[] {
    return [...this.form.querySelectorAll<HTMLInputElement>('.pa input, .pw input')]
  }

  /** The nights that a month's or week's radio speaks of. */
  nightsOf(whole: HTMLInputElement): number[] {
    const row = /^week-(\d)$/.exec(whole.name)?.[1]
    return row === undefined ? [...this.nights.keys()] : this.ofRow(Number(row))
  }

  /** OWN-26, in words; a night that a calendar elsewhere holds is told by it. */
  unsetText(): string {
    const isHeld = (night: number) => this.nights[night]?.box.matches('.held-let, .held-closed')
    const unset = this.letters().filter((letter, night) => letter === '?' && !isHeld(night)).length
    if (unset === 0) return 'tous les jours sont communiqués'
    return unset === 1 ? '1 jour non communiqué' : `${unset} jours non communiqués`
  }

  /** Whether something differs from what the form read. */
  isChanged(): boolean {
    const read = this.value('read').replace(/^\d+\./, '')
    if (this.letters().join('') !== read) return true
    return [...this.form.querySelectorAll<HTMLInputElement>('.po input')].some((input, row) => {
      const origin = input.value.replace(/^\d+\./, '')
      return origin !== `${this.value(`department-${row}`)}.${this.value(`country-${row}`)}`
    })
  }

  private value(name: string): string {
    const field = this.form.elements.namedItem(name)
    return field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field.value : ''
  }

  private set(night: number, letter: string) {
    const radio = this.nights[night]?.radios.get(letter)
    if (radio) radio.checked = true
  }
}
