export const names: Readonly<Record<string, string>> = {
  D: 'Disponible',
  L: 'Loué',
  O: 'Option',
  F: 'Fermé',
  '?': 'Non communiqué',
}

const howTo = {
  calendar: 'Choisissez un état en bas, puis touchez les jours ou glissez dessus. ',
  list: "Chaque jour est une ligne : touchez D, L, O, F, ou ? s'il n'y a rien à dire. ",
}

export interface Palette {
  /** The brush's state, for touches on the small calendar. */
  color(): string
}

/** The brush of the small calendar, at the thumb; « Valider » joins it at the first unsaved change. */
export function palette(form: HTMLFormElement): Palette {
  const box = add(form, 'fieldset', 'pb')
  add(box, 'legend', '', 'Pinceau : touchez les jours, ou glissez, pour les remplir')
  for (const [letter, name] of Object.entries(names)) {
    const label = add(box, 'label', letter === '?' ? 'u' : letter.toLowerCase())
    const radio = add(label, 'input', '')
    Object.assign(radio, {
      type: 'radio',
      name: 'brush',
      value: letter,
      ariaLabel: name,
      defaultChecked: letter === 'D',
    })
    label.append(letter)
  }
  add(box, 'button', 'btn btn-outline pv', 'Valider')
  const chosen = () => box.querySelector<HTMLInputElement>('input:checked')
  return { color: () => chosen()?.value ?? 'D' }
}

/** What stands around the calendar once scripts run: how to use it, its small weekday row, undo, and the quiet voice. */
export function hints(host: HTMLElement, table: HTMLElement) {
  const form = table.parentElement ?? host
  const keys = paragraph(
    'pk pk-keys',
    "Appuyez sur une lettre et glissez pour remplir plusieurs jours. Au clavier : flèches pour aller d'un jour à l'autre, D, L, O, F pour remplir, ? pour vider, Page préc. et Page suiv. pour changer de mois.",
  )
  const touch = paragraph('pk pk-touch', '')
  const how = add(touch, 'span', '', howTo.calendar)
  const list = add(touch, 'button', 'link', 'Voir en liste')
  list.type = 'button'
  list.addEventListener('click', () => {
    const asList = host.toggleAttribute('list')
    how.textContent = asList ? howTo.list : howTo.calendar
    list.textContent = asList ? 'Voir en calendrier' : 'Voir en liste'
  })
  const weekdays = document.createElement('div')
  weekdays.className = 'pd'
  weekdays.ariaHidden = 'true'
  for (const day of ['Sa', 'Di', 'Lu', 'Ma', 'Me', 'Je', 'Ve']) add(weekdays, 'span', '', day)
  const live = paragraph('sr-only', '')
  live.ariaLive = 'polite'
  table.before(keys, touch, weekdays, live)
  const undo = add(form.querySelector('.actions') ?? form, 'button', 'btn btn-ghost pu', 'Annuler le dernier geste')
  undo.type = 'button'
  return { live, undo }
}

function paragraph(className: string, text: string) {
  const made = document.createElement('p')
  made.className = className
  made.textContent = text
  return made
}

function add<Tag extends keyof HTMLElementTagNameMap>(parent: Element, tag: Tag, className: string, text = '') {
  const made = document.createElement(tag)
  if (className) made.className = className
  made.textContent = text
  parent.append(made)
  return made
}
