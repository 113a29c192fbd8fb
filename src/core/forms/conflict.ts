import type { Difference } from '../../ui/differences.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { formatDay } from '../../ui/format.ts'
import { listOf, readStart, startOf } from './start.ts'

type Typed = FormState['typed']

/** A label for each field; null for one that only completes another (the code of a commune that was chosen by name). */
type Labels<T> = { [Field in Exclude<keyof T, 'version'>]-?: string | null }

/**
 * For the second of two editors: a form that speaks of the newest version. Fields that they left alone now hold what the
 * first saved; their own words stand in those that they touched. The differences tell both, each in words. A form that
 * does not say what it was filled with (nobody's page sends that) counts as touched everywhere.
 */
export function conflictOf<T extends Typed & { version: string }>(
  form: FormState,
  newest: T,
  labels: Labels<T>,
  inWords: (field: string, value: string) => string = (_field, value) => value,
): { form: FormState; differences: Difference[] } {
  const [start, stored] = [form.start === undefined ? null : readStart(form.start), readStart(startOf(newest))]
  const typedMarks = readStart(startOf(form.typed))
  const same = (field: string, one: ReadonlyMap<string, string>) => one.get(field) === start?.get(field)
  const { version } = newest
  const typed: Record<string, string | string[]> = {}
  const differences: Difference[] = []
  for (const field of new Set([...Object.keys(labels), ...Object.keys(newest), ...Object.keys(form.typed)])) {
    const isTheirs = start === null || !same(field, typedMarks)
    const value = isTheirs ? form.typed[field] : newest[field]
    if (value !== undefined) typed[field] = value
    const label = (labels as Readonly<Record<string, string | null>>)[field]
    if (!label || stored.get(field) === typedMarks.get(field) || (start && same(field, stored))) continue
    const words = (from: Typed) => wordsOf(from[field], (one) => inWords(field, one))
    differences.push({ label, stored: words(newest), typed: isTheirs ? words(form.typed) : null })
  }
  return { form: { ...form, typed: { ...typed, version }, start: startOf(newest) }, differences }
}

/** A box that is not ticked sends nothing, and may have a word for that. */
function wordsOf(value: string | string[] | undefined, inWords: (value: string) => string): string {
  const values = listOf(value)
  return (values.length === 0 ? [''] : values)
    .map((one) => dayInWords(inWords(one)))
    .filter(Boolean)
    .join(', ')
}

/** A day as it is read, not as fields send it. */
const dayInWords = (value: string) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value) : value)
