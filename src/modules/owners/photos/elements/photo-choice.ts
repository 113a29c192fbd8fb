const largest = 15 * 1024 * 1024

/** Says at once what the server would say after the whole file has travelled, and shows what was chosen. */
export class PhotoChoice extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector<HTMLInputElement>('input[type=file]')
    input?.addEventListener('change', () => this.look(input))
    this.addEventListener('submit', (event) => {
      if (!input || this.complaint(input) === '') return
      event.preventDefault()
      event.stopPropagation()
      input.focus()
    })
  }

  private complaint(input: HTMLInputElement): string {
    const file = input.files?.[0]
    return file && file.size > largest ? 'Cette photo dépasse 15 Mo : réduisez-la, ou envoyez-la en JPEG.' : ''
  }

  private look(input: HTMLInputElement) {
    this.querySelector('.photo-choice-said')?.remove()
    const said = document.createElement('div')
    said.className = 'photo-choice-said'
    said.setAttribute('role', 'status')
    const complaint = this.complaint(input)
    const file = input.files?.[0]
    if (complaint) said.append(sentence('field-error', complaint))
    else if (file) {
      const image = new Image()
      image.alt = ''
      // A data address: the content security policy allows it for pictures, and no other kind of local address.
      const reader = new FileReader()
      reader.onload = () => {
        image.src = String(reader.result)
        image.onload = () => said.append(image)
      }
      reader.readAsDataURL(file)
    }
    input.after(said)
  }
}

function sentence(className: string, text: string) {
  const paragraph = document.createElement('p')
  paragraph.className = className
  paragraph.textContent = text
  return paragraph
}

customElements.define('photo-choice', PhotoChoice)
