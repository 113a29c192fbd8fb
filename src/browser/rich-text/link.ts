import type { Editor } from '@tiptap/core'

/** Asks for the address of the words that are selected, or of the link where the cursor stands. */
export function askLink(editor: Editor): void {
  const known = String(editor.getAttributes('link').href ?? '')
  const dialog = document.createElement('dialog')
  dialog.className = 'dialog'
  dialog.setAttribute('aria-label', 'Lien')
  dialog.innerHTML = `<form class="form" method="dialog" novalidate>
    <div class="field"><div class="field-head"><label class="field-label" for="rich-text-link">Adresse du lien</label></div>
    <p class="field-hint" id="rich-text-link-hint">Par exemple https://www.exemple.fr ou nom@exemple.fr.</p>
    <input class="input" id="rich-text-link" type="text" inputmode="url" autocomplete="off" aria-describedby="rich-text-link-hint">
    <p class="field-error" id="rich-text-link-error" hidden>Cette adresse ne mène nulle part : commencez-la par https://.</p></div>
    <div class="actions"><button class="btn btn-primary" value="set">Mettre le lien</button>
    <button class="btn btn-outline" value="remove">Retirer le lien</button>
    <button class="btn btn-outline" value="">Annuler</button></div></form>`
  const [input, error] = [dialog.querySelector('input'), dialog.querySelector<HTMLElement>('.field-error')]
  if (!input || !error) return
  input.value = known
  if (!known) dialog.querySelector('[value="remove"]')?.remove()
  dialog.querySelector('form')?.addEventListener('submit', (event) => {
    const chosen = event.submitter as HTMLButtonElement | null
    if (chosen?.value !== 'set' || addressOf(input.value)) return
    event.preventDefault()
    error.hidden = false
    input.setAttribute('aria-invalid', 'true')
    input.setAttribute('aria-describedby', 'rich-text-link-hint rich-text-link-error')
    input.focus()
  })
  dialog.addEventListener('close', () => {
    const { returnValue } = dialog
    const address = addressOf(input.value)
    dialog.remove()
    editor.view.focus()
    if (returnValue === 'remove') editor.chain().extendMarkRange('link').unsetLink().run()
    else if (returnValue === 'set' && address) setLink(editor, address)
  })
  document.body.append(dialog)
  dialog.showModal()
  input.focus()
}

/** Without selected words the address itself is what one reads. */
function setLink(editor: Editor, href: string) {
  if (editor.state.selection.empty && !editor.isActive('link'))
    editor
      .chain()
      .insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] })
      .run()
  else editor.chain().extendMarkRange('link').setLink({ href }).run()
}

/** As people write addresses: without https://, or a mail. Null for what leads nowhere; the server has the last word. */
function addressOf(typed: string): string | null {
  const text = typed.trim()
  if (/^[^\s@/:]+@[^\s@/:]+\.[a-z]{2,}$/i.test(text)) return `mailto:${text}`
  if (/^(mailto|tel):\S+$/i.test(text) || /^\/(?!\/)\S*$/.test(text)) return text
  const full = /^https?:\/\//i.test(text) ? text : `https://${text}`
  return /^https?:\/\/[^\s/]+\.[^\s/]{2,}(\/\S*)?$/i.test(full) && URL.canParse(full) ? full : null
}
