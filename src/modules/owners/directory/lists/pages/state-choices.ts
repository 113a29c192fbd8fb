import type { Choice } from '../../../../../ui/fields.tsx'

/** Of owners and of lodgings: a list shows those that are open, unless asked otherwise. */
export const stateChoices: Choice[] = [
  { value: 'ouverts', label: 'Ouverts' },
  { value: 'fermes', label: 'Fermés' },
  { value: 'tous', label: 'Tous' },
]
