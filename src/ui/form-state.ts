/** What a form shows: its key, what was typed, what was wrong with it. */
export interface FormState {
  /** Signed one-time key, sent as the hidden field `_form`. Empty for a search form (GET). */
  token: string
  typed: Readonly<Record<string, string | string[]>>
  /** Sentences by field; '' speaks of the whole form. */
  errors: Readonly<Record<string, string>>
  /** What the form was filled with, marked by field, sent back as the hidden field `_start`; absent where nothing was. */
  start?: string | undefined
  /** Before the fields' ids, where one page shows several forms with fields of the same name. */
  prefix?: string | undefined
}

/** A search form (GET): no key, nothing obligatory, nothing wrong. */
export function searchForm(typed: FormState['typed'], prefix?: string): FormState {
  return { token: '', typed, errors: {}, prefix }
}

export function fieldId(form: FormState, name: string): string {
  return `${form.prefix ?? 'f'}-${name}`
}

/** Text to show in a field: what was typed wins over the value at hand. */
export function typedText(form: FormState, name: string, value: string | number | undefined): string | undefined {
  const typed = form.typed[name]
  if (typed === undefined) return value === undefined ? undefined : String(value)
  return typeof typed === 'string' ? typed : typed[0]
}

/** An unticked box sends nothing, so once a form has been sent, absence means « not ticked ». */
export function isTicked(form: FormState, name: string, value: string, ticked: boolean | undefined): boolean {
  const typed = form.typed[name]
  if (typed === undefined) return Object.keys(form.typed).length === 0 && ticked === true
  return typeof typed === 'string' ? typed === value : typed.includes(value)
}
