import { rowOf } from './rows.ts'

interface Mark {
  called: boolean
  why: string
}

/** LAST-21: what an agent marked and no server took: it stands on the row, with a button, until it is taken. */
export class Unsaved {
  private readonly marks = new Map<string, Mark>()

  get size() {
    return this.marks.size
  }

  add(host: string, mark: Mark) {
    this.marks.set(host, mark)
  }

  taken(host: string) {
    this.marks.delete(host)
  }

  clear() {
    this.marks.clear()
  }

  /** Rows are drawn anew; a mark that meanwhile stands, or whose host has no more room, needs nothing. */
  show(list: Element) {
    for (const note of list.querySelectorAll('.unsaved')) note.remove()
    for (const [host, mark] of this.marks) {
      const row = rowOf(list, host)
      if (!row || row.classList.contains('called') === mark.called) this.marks.delete(host)
      else row.append(noteOf(row, mark.why))
    }
  }
}

function noteOf(row: Element, why: string): Element {
  const note = document.createElement('p')
  note.className = 'unsaved'
  note.setAttribute('role', 'alert')
  const again = document.createElement('button')
  again.type = 'button'
  again.className = 'btn btn-outline'
  again.textContent = 'Réessayer'
  again.addEventListener('click', () => {
    const form = row.querySelector('form')
    form?.requestSubmit(form.querySelector('button'))
  })
  note.append(`Pas enregistré : ${why} `, again)
  return note
}

/** Why a server that answers did not take it. */
export function whyRefused(status: number): string {
  if (status === 404) return "cet hébergeur n'est plus dans votre liste."
  if (status === 422) return 'la page était ouverte depuis trop longtemps.'
  if (status === 429) return 'trop de demandes à la fois.'
  return "l'outil ne répond pas comme il faut."
}
