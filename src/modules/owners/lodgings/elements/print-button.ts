/** Puts a button in place of the sentence that says how to print. */
class PrintButton extends HTMLElement {
  connectedCallback() {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'btn btn-outline'
    button.textContent = this.dataset.label ?? ''
    button.addEventListener('click', () => print())
    this.replaceChildren(button)
  }
}

customElements.define('print-button', PrintButton)
