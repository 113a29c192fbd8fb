import { Editor } from '@tiptap/core'
import { Markdown } from '@tiptap/markdown'
import StarterKit from '@tiptap/starter-kit'
import { cleanPasted } from './pasting.ts'
import { makeToolbar } from './toolbar.ts'

const pasting =
  'Vous pouvez coller depuis un traitement de texte : titres, listes, gras, italique et liens sont gardés, le reste non.'

/**
 * Lays an editor over a plain field of Markdown, and writes Markdown back into it with every change. The field stays what
 * is sent; what the server keeps of it is the server's to say.
 */
class RichText extends HTMLElement {
  private editor: Editor | undefined

  connectedCallback() {
    const field = this.querySelector('textarea')
    if (!field || this.editor) return
    const place = document.createElement('div')
    place.className = 'rich-text-editor'
    const editor = this.makeEditor(field, place)
    this.editor = editor
    this.takePlace(field, editor)
    field.before(makeToolbar(editor, editor.view.dom.id), place)
    // Tab leaves the text, in a list too.
    place.addEventListener('keydown', (event) => event.key === 'Tab' && event.stopPropagation(), true)
    this.querySelector('label')?.addEventListener('click', () => editor.view.focus())
  }

  disconnectedCallback() {
    this.editor?.destroy()
    this.editor = undefined
  }

  private makeEditor(field: HTMLTextAreaElement, element: HTMLElement): Editor {
    return new Editor({
      element,
      extensions: [
        // No more than the server keeps.
        StarterKit.configure({
          ...{ code: false, codeBlock: false, horizontalRule: false, strike: false, underline: false },
          heading: { levels: [2, 3] },
          link: { openOnClick: false, defaultProtocol: 'https', protocols: ['mailto', 'tel'] },
        }),
        Markdown.configure({ markedOptions: { gfm: true, breaks: true } }),
      ],
      content: field.value,
      contentType: 'markdown',
      // The content security policy knows our style sheet only.
      injectCSS: false,
      editorProps: { attributes: attributesOf(field), transformPastedHTML: cleanPasted },
      onUpdate: ({ editor }) => {
        field.value = editor.getMarkdown().trim()
        // The page asks before it is left unsaved.
        field.dispatchEvent(new Event('input', { bubbles: true }))
      },
    })
  }

  /** The field's name stays with what is sent, its address and its words go to what is seen. */
  private takePlace(field: HTMLTextAreaElement, editor: Editor) {
    const hint = this.querySelector('.field-hint')
    if (hint) hint.textContent = pasting
    editor.view.dom.id = field.id
    field.id = `${field.id}-markdown`
    field.hidden = true
    field.required = false
  }
}

function attributesOf(field: HTMLTextAreaElement): Record<string, string> {
  const label = field.labels[0]
  if (label) label.id ||= `${field.id}-label`
  const attributes: Record<string, string> = {
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-labelledby': label?.id ?? '',
    lang: 'fr',
    spellcheck: 'true',
  }
  for (const name of ['aria-describedby', 'aria-invalid']) {
    const value = field.getAttribute(name)
    if (value) attributes[name] = value
  }
  if (field.required) attributes['aria-required'] = 'true'
  return attributes
}

customElements.define('rich-text', RichText)
