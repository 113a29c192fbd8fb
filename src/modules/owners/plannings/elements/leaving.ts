/** OWN-25: leaving with unsaved changes asks first; « Valider » never does. */
export function guardLeaving(own: HTMLFormElement, isUnsaved: () => boolean) {
  let leaving = false

  const ask = (leave: () => void) => {
    const dialog = document.createElement('dialog')
    dialog.className = 'dialog'
    dialog.setAttribute('aria-labelledby', 'quitter')
    dialog.innerHTML = `<h2 class="dialog-title" id="quitter">Vos changements ne sont pas enregistrés</h2>
<p>N'oubliez pas de valider votre calendrier.</p>
<form method="dialog" class="actions"><button class="btn btn-primary" autofocus>Rester pour valider</button>
<button class="btn btn-outline" value="leave">Quitter sans enregistrer</button></form>`
    dialog.addEventListener('close', () => {
      dialog.remove()
      if (dialog.returnValue !== 'leave') return
      leaving = true
      leave()
    })
    document.body.append(dialog)
    dialog.showModal()
  }

  document.addEventListener(
    'click',
    (event) => {
      const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[href]')
      if (!link || leaving || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || link.target)
        return
      const samePage = link.pathname === location.pathname && link.search === location.search && link.hash !== ''
      if (samePage || !/^http/.test(link.protocol) || !isUnsaved()) return
      event.preventDefault()
      ask(() => location.assign(link.href))
    },
    true,
  )
  document.addEventListener(
    'submit',
    (event) => {
      const form = event.target as HTMLFormElement
      if (form.method === 'dialog') return
      if (form === own || leaving || !isUnsaved()) {
        leaving = true
        return
      }
      event.preventDefault()
      event.stopPropagation()
      const { submitter } = event
      ask(() => form.requestSubmit(submitter))
    },
    true,
  )
  addEventListener('beforeunload', (event) => {
    if (!leaving && isUnsaved()) event.preventDefault()
  })
  addEventListener('pageshow', () => {
    leaving = false
  })
}
