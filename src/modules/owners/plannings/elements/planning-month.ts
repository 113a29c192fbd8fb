import { Board, type Stroke } from './board.ts'
import { listenToPointer } from './brush.ts'
import { listenToKeys } from './keyboard.ts'
import { guardLeaving } from './leaving.ts'
import { hints, names, type Palette, palette } from './parts.ts'

const small = matchMedia('(max-width: 63.99rem)')

/** OWN-23: a week's guests come from a département or from a country; the last one chosen stands. */
function clearOther(form: HTMLFormElement, { name, value }: HTMLSelectElement) {
  const [, kind, week] = /^(department|country)-(\d)$/.exec(name) ?? []
  const other = form.elements.namedItem(`${kind === 'country' ? 'department' : 'country'}-${week}`)
  if (kind && value !== '' && other instanceof HTMLSelectElement) other.value = ''
}

/** Makes the form of one month quicker: paints at once, by keyboard and finger, and guards what is not saved yet. */
class PlanningMonth extends HTMLElement {
  private board!: Board
  private parts!: Palette & ReturnType<typeof hints>
  private rove = () => {}
  private readonly done: Stroke[] = []

  connectedCallback() {
    const form = this.querySelector('form')
    const table = form?.querySelector('table')
    if (!form || !table || this.board) return
    this.board = new Board(form)
    this.parts = { ...palette(form), ...hints(this, table) }
    this.listen(form)
    this.listenToGestures(form, table)
    guardLeaving(form, () => this.board.isChanged())
    this.toggleAttribute('ready', true)
    this.show()
  }

  private listen(form: HTMLFormElement) {
    form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement) {
        clearOther(form, target)
        this.show()
      } else if (!(target instanceof HTMLInputElement)) this.show()
      else if (this.board.nightAt(target) >= 0) this.settle([], target.value)
      else if (this.board.wholes().includes(target)) this.paint(this.board.nightsOf(target), target.value)
    })
    // The form has not reset its fields yet when it says so.
    form.addEventListener('reset', () => setTimeout(() => this.settle([], '')))
    // Weeks and months are only a way of painting here: what is sent are the days.
    form.addEventListener('formdata', ({ formData }) => {
      for (const { name } of this.board.wholes()) formData.delete(name)
      formData.delete('brush')
    })
    this.parts.undo.addEventListener('click', () => this.undo())
    // Back from another page, browsers fill the form as it was left.
    addEventListener('pageshow', () => this.settle([], ''))
  }

  private listenToGestures(form: HTMLFormElement, table: HTMLElement) {
    const { board } = this
    this.rove = listenToKeys(form, {
      board,
      paint: (nights, letter) => this.paint(nights, letter),
      undo: () => this.undo(),
      turn: (direction) => {
        const link = this.querySelector<HTMLAnchorElement>(`[rel=${direction}]`)
        if (link) link.hash = 'jour'
        link?.click()
      },
    })
    listenToPointer(table, {
      board,
      color: () => (small.matches && !this.hasAttribute('list') ? this.parts.color() : null),
      show: () => this.show(),
      settle: (nights, letter) => this.settle(nights, letter),
    })
  }

  private paint(nights: number[], letter: string) {
    this.board.paint(nights, letter)
    this.settle(nights, letter)
  }

  private settle(nights: readonly number[], letter: string) {
    const stroke = this.board.settle()
    if (stroke.length > 0) this.done.push(stroke)
    this.show()
    // One day needs no words: the focus stands on its new state, which screen readers tell by themselves.
    if (nights.length < 2) return
    const [first, last] = [nights[0], nights.at(-1)].map((night) => this.board.nights[night ?? 0]?.name)
    this.parts.live.textContent = `Du ${first} au ${last} : ${names[letter]}. ${this.board.unsetText()}.`
  }

  private undo() {
    const stroke = this.done.pop()
    if (!stroke) return
    this.board.undo(stroke)
    this.show()
    this.parts.live.textContent = `Le dernier geste est annulé. ${this.board.unsetText()}.`
  }

  private show() {
    this.board.showWholes()
    this.toggleAttribute('unsaved', this.board.isChanged())
    const count = this.querySelector('.pc strong')
    if (count) count.textContent = this.board.unsetText()
    this.parts.undo.toggleAttribute('disabled', this.done.length === 0)
    this.rove()
  }
}

customElements.define('planning-month', PlanningMonth)
