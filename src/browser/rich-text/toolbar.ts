import type { Editor } from '@tiptap/core'
import { askLink } from './link.ts'

interface Tool {
  label: string
  /** The mark or node that it sets, for the state of its button. */
  state?: [name: string, attributes?: Record<string, unknown>]
  act: (editor: Editor) => unknown
  /** Whether it can do anything now; absent: always. */
  can?: (editor: Editor) => boolean
}

const tools: Tool[] = [
  { label: 'Gras', state: ['bold'], act: (editor) => editor.chain().toggleBold().run() },
  { label: 'Italique', state: ['italic'], act: (editor) => editor.chain().toggleItalic().run() },
  ...([2, 3] as const).map((level) => ({
    label: level === 2 ? 'Titre' : 'Sous-titre',
    state: ['heading', { level }] as [string, Record<string, unknown>],
    act: (editor: Editor) => editor.chain().toggleHeading({ level }).run(),
  })),
  { label: 'Liste', state: ['bulletList'], act: (editor) => editor.chain().toggleBulletList().run() },
  {
    label: 'Liste numérotée',
    state: ['orderedList'],
    act: (editor) => editor.chain().toggleOrderedList().run(),
  },
  { label: 'Lien', state: ['link'], act: askLink },
  { label: 'Annuler', act: (editor) => editor.chain().undo().run(), can: (editor) => editor.can().undo() },
  { label: 'Rétablir', act: (editor) => editor.chain().redo().run(), can: (editor) => editor.can().redo() },
]

/** Buttons with words; one stop of the keyboard, arrows inside. */
export function makeToolbar(editor: Editor, controls: string): HTMLElement {
  const bar = document.createElement('div')
  bar.className = 'rich-text-tools'
  bar.setAttribute('role', 'toolbar')
  bar.setAttribute('aria-label', 'Mise en forme')
  bar.setAttribute('aria-controls', controls)
  const buttons = tools.map((tool) => buttonOf(tool, editor))
  bar.append(...buttons)
  rove(bar, buttons)
  const show = () => {
    for (const [place, { state, can }] of tools.entries()) {
      const button = buttons[place]
      if (state) button?.setAttribute('aria-pressed', String(editor.isActive(...state)))
      // Not `disabled`: the keyboard's place among the buttons would be lost.
      if (can) button?.setAttribute('aria-disabled', String(!can(editor)))
    }
  }
  editor.on('transaction', show)
  show()
  return bar
}

function buttonOf({ label, act }: Tool, editor: Editor): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'rich-text-tool'
  button.textContent = label
  button.addEventListener('click', () => {
    editor.view.focus()
    act(editor)
  })
  return button
}

function rove(bar: HTMLElement, buttons: HTMLButtonElement[]) {
  const stopAt = (place: number) => {
    for (const [one, button] of buttons.entries()) button.tabIndex = one === place ? 0 : -1
  }
  stopAt(0)
  bar.addEventListener('focusin', ({ target }) => stopAt(buttons.indexOf(target as HTMLButtonElement)))
  bar.addEventListener('keydown', (event) => {
    const place = buttons.indexOf(event.target as HTMLButtonElement)
    const last = buttons.length - 1
    const next = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: last }[event.key]
    if (place < 0 || next === undefined) return
    event.preventDefault()
    buttons[next < 0 ? last : next > last ? 0 : next]?.focus()
  })
}
