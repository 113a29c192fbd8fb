const how =
  "Choisissez un état en bas de la page, puis touchez un jour ou glissez jusqu'au dernier, d'un mois à l'autre s'il le faut. " +
  "Au clavier : flèches pour aller d'un jour à l'autre, D, L, O, F pour remplir, ? pour vider ; avec Maj, les flèches " +
  'étendent le jour, et Page préc. ou Page suiv. tout un mois.'

/** What stands around the year once scripts run: how to use it, undo, and the quiet voice. */
export function hints(form: HTMLFormElement, grid: HTMLElement) {
  const text = document.createElement('p')
  text.className = 'yk'
  text.textContent = how
  const live = document.createElement('p')
  live.className = 'sr-only'
  live.ariaLive = 'polite'
  grid.before(text, live)
  const undo = document.createElement('button')
  undo.type = 'button'
  undo.className = 'btn btn-ghost'
  undo.textContent = 'Annuler le dernier geste'
  form.querySelector('.actions')?.append(undo)
  return { live, undo }
}
