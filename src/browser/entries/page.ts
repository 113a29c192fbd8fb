// Shared by every page: nothing depends on it.

const busy = new WeakSet<HTMLFormElement>()

function markBusy(form: HTMLFormElement, button: HTMLElement | null): void {
  busy.add(form)
  button?.setAttribute('aria-busy', 'true')
  // A download leaves the page where it is, and so does a connection that never answers.
  setTimeout(() => awake(form), form.method === 'get' ? 3000 : 20000)
}

function awake(form: HTMLFormElement): void {
  busy.delete(form)
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[aria-busy]')) {
    if (button.form === form) button.removeAttribute('aria-busy')
  }
}

// The submitter's name and value are read after this event, so the button must not be disabled: a second submit is refused instead.
document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || form.method === 'dialog' || event.defaultPrevented) return
  if (busy.has(form)) {
    event.preventDefault()
    return
  }
  const button = event.submitter
  const question = button?.dataset.confirm
  if (question && button.dataset.confirmed === undefined && !lacksWords(form, button)) {
    event.preventDefault()
    ask(question, button)
    return
  }
  markBusy(form, button)
})

// Coming back by the browser's « previous » shows the page as it was left: awake it.
addEventListener('pageshow', (event) => {
  if (event.persisted) for (const form of document.forms) awake(form)
})

/** What the server will refuse anyway is not asked about first; a button with another verb than its form's needs not its fields. */
function lacksWords(form: HTMLFormElement, button: HTMLElement): boolean {
  if (button.hasAttribute('formaction') || button.hasAttribute('name')) return false
  return [...form.querySelectorAll<HTMLInputElement>('input[required], textarea[required]')].some(
    ({ value }) => value.trim() === '',
  )
}

function ask(question: string, button: HTMLElement): void {
  const dialog = document.createElement('dialog')
  dialog.className = 'dialog'
  const text = document.createElement('p')
  text.textContent = question
  text.id = 'confirm-text'
  dialog.setAttribute('aria-labelledby', text.id)
  const form = document.createElement('form')
  form.method = 'dialog'
  form.className = 'actions'
  const english = document.documentElement.lang === 'en'
  const { confirmYes, confirmNo } = button.dataset
  const yes = choice(confirmYes ?? button.textContent?.trim() ?? 'OK', 'yes', button.className)
  const no = choice(confirmNo ?? (english ? 'Cancel' : 'Annuler'), 'no', 'btn btn-outline')
  form.append(yes, no)
  dialog.append(text, form)
  dialog.addEventListener('close', () => {
    dialog.remove()
    if (dialog.returnValue === 'yes') {
      button.dataset.confirmed = ''
      button.click()
      delete button.dataset.confirmed
    } else {
      button.focus()
    }
  })
  document.body.append(dialog)
  dialog.showModal()
  no.focus()
}

function choice(label: string, value: string, className: string): HTMLButtonElement {
  const button = document.createElement('button')
  button.className = className
  button.value = value
  button.textContent = label
  return button
}

// A wrong form says so first, wherever its page begins.
document.querySelector<HTMLElement>('[data-focus]')?.focus()

for (const input of document.querySelectorAll<HTMLInputElement>('input[data-show]')) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'show-password'
  button.setAttribute('aria-controls', input.id)
  const label = (shown: boolean) => {
    button.textContent = (shown ? input.dataset.hide : input.dataset.show) ?? ''
    button.setAttribute('aria-pressed', String(shown))
  }
  label(false)
  button.addEventListener('click', () => {
    input.type = input.type === 'password' ? 'text' : 'password'
    label(input.type === 'text')
  })
  const wrap = document.createElement('span')
  wrap.className = 'with-show'
  input.replaceWith(wrap)
  wrap.append(input, button)
}

// Ctrl+K goes to the search over everything, where the page has one.
addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
  const field = document.querySelector<HTMLInputElement>('[aria-keyshortcuts~="Control+K"]')
  if (!field) return
  event.preventDefault()
  field.focus()
  field.select()
})

// Forms with data-guard: leaving with unsaved changes asks first.
const changed = new Set<HTMLFormElement>()
document.addEventListener('input', (event) => {
  const form = event.target instanceof Element ? event.target.closest('form') : null
  if (form?.dataset.guard !== undefined) changed.add(form)
})
addEventListener('beforeunload', (event) => {
  for (const form of changed) if (form.isConnected && !busy.has(form)) event.preventDefault()
})

export {}
