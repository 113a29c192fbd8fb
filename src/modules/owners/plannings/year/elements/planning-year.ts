import type { Stroke } from '../../elements/board.ts'
import { listenToPointer } from '../../elements/brush.ts'
import { guardLeaving } from '../../elements/leaving.ts'
import { names, type Palette, palette } from '../../elements/parts.ts'
import { scrollAtEdges } from './edge-scroll.ts'
import { lineFields, lineIn } from './lines.ts'
import { YearBoard } from './year-board.ts'
import { hints } from './year-hints.ts'
import { listenToKeys } from './year-keys.ts'

const oneDay = 86_400_000
const inWords = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'full', timeZone: 'UTC' })

/** Makes the form of twelve months quicker: a brush drawn over days and months, by finger, mouse and keyboard. */
class PlanningYear extends HTMLElement {
  private board!: YearBoard
  private brush!: Palette
  private parts!: ReturnType<typeof hints>
  private readonly done: Stroke[] = []
  /** Lines « du … au … » that were painted: they are not sent again. */
  private readonly paintedLines = new Set<string>()

  connectedCallback() {
    const form = this.querySelector('form')
    const grid = form?.querySelector<HTMLElement>('.yg')
    const field = form?.elements.namedItem('painted')
    if (this.board || !form || !grid || !(field instanceof HTMLInputElement)) return
    this.board = new YearBoard(form, field)
    this.brush = palette(form)
    this.parts = hints(form, grid)
    const bar = form.querySelector<HTMLElement>('.pb')
    if (bar) scrollAtEdges(grid, bar)
    for (const table of grid.querySelectorAll('table')) table.setAttribute('role', 'grid')
    for (const cell of this.board.cells) cell.setAttribute('tabindex', '-1')
    // The calendar is the quicker way; what was wrong in the lines stays in sight.
    const lines = form.querySelector('details')
    if (lines && !lines.querySelector('[aria-invalid]')) lines.open = false
    this.listenToGestures(grid)
    this.listenToFields(form)
    guardLeaving(form, () => this.isChanged())
    this.toggleAttribute('ready', true)
    this.show()
  }

  private listenToGestures(grid: HTMLElement) {
    const { board } = this
    const color = () => this.brush.color()
    listenToPointer(grid, {
      ...{ board, color },
      show: () => this.show(),
      settle: (nights, letter) => this.settle(nights, letter),
    })
    listenToKeys(grid, {
      ...{ board, color },
      nameOf: (night) => this.nameOf(night),
      paint: (nights, letter) => this.paint(nights, letter),
      undo: () => this.undo(),
    })
    this.parts.undo.addEventListener('click', () => this.undo())
  }

  private listenToFields(form: HTMLFormElement) {
    form.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return
      const month = /^month-(\d+)$/.exec(target.name)?.[1]
      if (month) this.paint(this.board.ofMonth(Number(month)), target.value)
      else if (target.name === 'blanks') this.paint(this.board.unset(), target.value)
      else this.paintLine(form, target.name)
    })
    // The form has not reset its fields yet when it says so.
    form.addEventListener('reset', () =>
      setTimeout(() => {
        this.paintedLines.clear()
        for (const [night, letter] of [...this.readLetters()].entries()) this.board.paint([night], letter)
        this.settle([], '')
      }),
    )
    // What was painted says it all.
    form.addEventListener('formdata', ({ formData }) => {
      const said = [...formData.keys()].filter((name) => /^(month-\d+|blanks|brush)$/.test(name))
      for (const name of [...said, ...[...this.paintedLines].flatMap(lineFields)]) formData.delete(name)
    })
  }

  /** A line that is complete paints at once. */
  private paintLine(form: HTMLFormElement, name: string) {
    const line = lineIn(form, name)
    if (!line) return
    this.paintedLines.delete(line.number)
    const [from, until] = [this.nightOf(line.from), this.nightOf(line.until)]
    if (from < 0 || until < from || until >= this.board.cells.length) return
    this.paintedLines.add(line.number)
    this.paint(this.board.between(from, until), line.letter)
  }

  private get firstDay() {
    return Date.parse(this.getAttribute('first') ?? '')
  }

  private nightOf(day: string): number {
    const night = (Date.parse(day) - this.firstDay) / oneDay
    return Number.isInteger(night) ? night : -1
  }

  private nameOf(night: number): string {
    const held = this.board.cells[night]?.title
    const name = `${inWords.format(this.firstDay + night * oneDay)} : ${names[this.board.shown(night)]}`
    return held ? `${name} (${held})` : name
  }

  private readLetters(): string {
    const read = this.querySelector<HTMLInputElement>('input[name=read]')
    return read?.value.replace(/^[^.]*\./, '') ?? ''
  }

  private isChanged() {
    return this.board.text() !== this.readLetters()
  }

  private paint(nights: number[], letter: string) {
    this.board.paint(nights, letter)
    this.settle(nights, letter)
  }

  private settle(nights: readonly number[], letter: string) {
    const stroke = this.board.settle()
    if (stroke.length > 0) this.done.push(stroke)
    this.show()
    const [first, last] = [nights[0], nights.at(-1)]
    if (first === undefined || last === undefined || first === last) return
    const [from, until] = [first, last].map((night) => inWords.format(this.firstDay + night * oneDay))
    this.parts.live.textContent = `Du ${from} au ${until} : ${names[letter]}. ${this.unsetText()}.`
  }

  private undo() {
    const stroke = this.done.pop()
    if (!stroke) return
    this.board.undo(stroke)
    this.show()
    this.parts.live.textContent = `Le dernier geste est annulé. ${this.unsetText()}.`
  }

  private unsetText(): string {
    const { length } = this.board.unset()
    if (length === 0) return 'tous les jours sont communiqués'
    return length === 1 ? '1 jour non communiqué' : `${length} jours non communiqués`
  }

  private show() {
    for (const radio of this.querySelectorAll<HTMLInputElement>('.pw input, .pa input')) {
      const month = /^month-(\d+)$/.exec(radio.name)?.[1]
      radio.checked =
        month !== undefined &&
        this.board.ofMonth(Number(month)).every((night) => this.board.letter(night) === radio.value)
    }
    this.toggleAttribute('unsaved', this.isChanged())
    const count = this.querySelector('.pc strong')
    if (count) count.textContent = this.unsetText()
    this.parts.undo.toggleAttribute('disabled', this.done.length === 0)
  }
}

customElements.define('planning-year', PlanningYear)
