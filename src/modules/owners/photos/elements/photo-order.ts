/**
 * Lets photos be dragged to their place. The list works without: its buttons send whole orders, and what a drag sends is
 * one more of them.
 */
export class PhotoOrder extends HTMLElement {
  private dragged: HTMLElement | undefined
  private orderBefore: string | undefined

  connectedCallback() {
    for (const item of this.items()) {
      item.draggable = true
      // A drag that begins on the picture would carry the picture's address, not its place.
      for (const image of item.querySelectorAll('img')) image.draggable = false
    }
    this.addEventListener('dragstart', (event) => this.begin(event))
    this.addEventListener('dragover', (event) => this.over(event))
    this.addEventListener('drop', (event) => event.preventDefault())
    this.addEventListener('dragend', () => this.end())
  }

  private items = () => [...this.querySelectorAll<HTMLElement>('[data-id]')]
  private order = () =>
    this.items()
      .map((item) => item.dataset.id)
      .join(',')

  private begin(event: DragEvent) {
    if (!(event.target instanceof HTMLElement) || !event.target.dataset.id) return
    this.dragged = event.target
    this.orderBefore = this.order()
    this.dragged.classList.add('album-dragged')
    event.dataTransfer?.setData('text/plain', event.target.dataset.id)
  }

  private over(event: DragEvent) {
    const { dragged } = this
    const over = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-id]') : null
    if (!dragged || !over || over.parentElement !== dragged.parentElement) return
    event.preventDefault()
    if (over === dragged) return
    const behind = this.items().indexOf(over) > this.items().indexOf(dragged)
    over[behind ? 'after' : 'before'](dragged)
  }

  private end() {
    this.dragged?.classList.remove('album-dragged')
    this.dragged = undefined
    const form = document.getElementById(this.dataset.form ?? '')
    if (this.order() === this.orderBefore || !(form instanceof HTMLFormElement)) return
    const order = document.createElement('input')
    Object.assign(order, { type: 'hidden', name: 'order', value: this.order() })
    form.append(order)
    form.requestSubmit()
  }
}

customElements.define('photo-order', PhotoOrder)
