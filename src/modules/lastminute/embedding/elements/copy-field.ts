/** A field whose words one press copies; without scripts the field is there to be selected. */
class CopyField extends HTMLElement {
  connectedCallback() {
    const field = this.querySelector('textarea')
    const button = this.querySelector('button')
    const said = this.querySelector('[role="status"]')
    if (!field || !button || !said) return
    button.hidden = false
    button.addEventListener('click', async () => {
      said.textContent = ''
      const isCopied = await copy(field)
      said.textContent = isCopied
        ? 'Copié : collez ces lignes dans la page de votre site.'
        : 'Le texte est sélectionné : copiez-le avec Ctrl+C.'
    })
  }
}

/** The clipboard is there on https only; browsers that keep it closed still copy what is selected. */
async function copy(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value)
    return true
  } catch {
    field.focus()
    field.select()
    return document.execCommand('copy')
  }
}

customElements.define('copy-field', CopyField)
