import { createHash } from 'node:crypto'
import type { FormState } from '../../ui/form-state.ts'

type Typed = FormState['typed']

/** As browsers send it and people see it: line ends and spaces around say nothing. */
export const listOf = (value: string | string[] | undefined): string[] =>
  [value ?? []]
    .flat()
    .map((one) => one.replaceAll('\r\n', '\n').trim())
    .filter(Boolean)

/**
 * What a form is filled with, short: a mark per field that holds something. The page sends it back, so that a conflict
 * tells the fields that were touched from those that were left alone. Nothing else rests on it: it needs no signature.
 */
export const startOf = (typed: Typed): string =>
  Object.entries(typed)
    .flatMap(([field, value]) => {
      const values = listOf(value)
      return values.length > 0 && field !== 'version' ? [`${field}.${markOf(values)}`] : []
    })
    .join(' ')

const markOf = (values: string[]) =>
  createHash('sha256')
    .update(JSON.stringify([...values].sort()))
    .digest('base64url')
    .slice(0, 10)

/** The marks by field; a field without one was empty. */
export const readStart = (start: string): ReadonlyMap<string, string> =>
  new Map(
    start.split(' ').map((one): [string, string] => {
      const [field = '', mark = ''] = one.split('.')
      return [field, mark]
    }),
  )
