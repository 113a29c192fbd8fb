import type { ValueName } from '../history/values.ts'

/** What the kinds of lodging that an organisation keeps are called in the history. */
export const directoryNames =
  (types: readonly { id: number; name: string }[]): ValueName =>
  (field, value) =>
    field === 'lodgingTypeId' ? types.find(({ id }) => id === value)?.name : undefined
