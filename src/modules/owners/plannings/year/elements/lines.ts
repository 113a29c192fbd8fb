/** A line « du … au … » as it stands: its number, its first and last day, its state. */
export interface Line {
  number: string
  from: string
  until: string
  letter: string
}

/** The line that a field belongs to; null for other fields. */
export function lineIn(form: HTMLFormElement, name: string): Line | null {
  const number = /^(?:from|until|state)-(\d+)$/.exec(name)?.[1]
  if (number === undefined) return null
  const value = (field: string) => {
    const found = form.elements.namedItem(`${field}-${number}`)
    return found instanceof HTMLInputElement || found instanceof HTMLSelectElement ? found.value : ''
  }
  return { number, from: value('from'), until: value('until'), letter: value('state') }
}

/** Of the line of that number, what would be sent. */
export const lineFields = (number: string) => [`from-${number}`, `until-${number}`, `state-${number}`]
