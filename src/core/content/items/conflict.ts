import { differencesBetween } from '../../../ui/differences.tsx'
import type { FormState } from '../../../ui/form-state.ts'

/** For the second of two editors: their words in a form that speaks of the newest version, and what the first saved. */
export function conflictOf(
  form: FormState,
  newest: Readonly<Record<string, string | string[]>>,
  labels: Readonly<Record<string, string>>,
  inWords?: (field: string, value: string) => string,
) {
  return {
    form: { ...form, typed: { ...form.typed, version: newest.version ?? '' } },
    differences: differencesBetween(newest, form.typed, labels, inWords),
  }
}
