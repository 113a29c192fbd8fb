import { rightNames } from '../../../core/accounts/rights.ts'
import type { Right } from '../../../core/accounts/rules.ts'
import type { List } from '../../../platform/documents/list.ts'
import type { selectRoles } from './store.ts'

type Role = Awaited<ReturnType<typeof selectRoles>>[number]

/** The list of roles for readers: XLSX, CSV, PDF. */
export const rolesList = (rows: readonly Role[], subtitle: string): List<Role> => ({
  title: 'Rôles',
  subtitle,
  columns: [
    { header: 'Nom', value: (role) => role.name },
    {
      header: 'Droits',
      weight: 4,
      value: (role) => role.rights.map((right) => rightNames[right as Right] ?? right).join(' · '),
    },
    { header: 'Utilisateurs', value: (role) => role.holders },
  ],
  rows,
})
