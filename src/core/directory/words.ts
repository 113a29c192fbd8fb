import type { ValueName } from '../history/values.ts'
import { moduleNames } from '../organizations/rules.ts'
import { department, departmentLabel } from '../reference/departments.ts'
import { type Equipment, equipmentNames } from './rules.ts'

/** What the directory's codes are called in the history: equipment, départements and, where given, kinds of lodging. */
export const directoryNames =
  (types: readonly { id: number; name: string }[] = []): ValueName =>
  (field, value) => {
    if (field === 'equipment') return equipmentNames[value as Equipment]
    if (field === 'lodgingTypeId') return types.find(({ id }) => id === value)?.name
    if (field === 'module') return moduleNames[String(value)]
    if (field !== 'departmentCode') return undefined
    const found = department(String(value))
    return found && departmentLabel(found)
  }
