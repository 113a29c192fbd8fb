import { and, eq } from 'drizzle-orm'
import { defaultPasswordCost, hashPassword } from '../../core/accounts/passwords/hashing.ts'
import { insertRole } from '../../core/accounts/roles/store.ts'
import { rights } from '../../core/accounts/rules.ts'
import { accounts, administrators } from '../../core/accounts/schema.ts'
import type { DemoAccount } from '../../core/services.ts'
import type { Transaction } from '../../platform/database/database.ts'
import {
  networkAdministratorAccount,
  ownerAccounts,
  platformAdministratorAccount,
  technicianAccount,
} from '../accounts.ts'
import type { Demonstration } from '../load.ts'
import { addStaff } from './staff.ts'

/** Gives the demonstration's accounts their passwords; the owners came with the import, the others are made here. */
export async function openAccounts(
  tx: Transaction,
  services: Demonstration,
  organizationId: number,
  now: Temporal.Instant,
) {
  const hash = ({ password }: DemoAccount) => hashPassword(password, services.passwordCost ?? defaultPasswordCost)
  const technicianRole = await insertRole(tx, organizationId, {
    name: 'Technicien de département',
    rights: ['directory', 'plannings', 'statistics'],
  })
  const everything = await insertRole(tx, organizationId, { name: 'Administrateur du réseau', rights: [...rights] })

  await addStaff(tx, { organizationId, now }, technicianAccount, { roleIds: [technicianRole], departments: ['11'] })
  await addStaff(tx, { organizationId, now }, networkAdministratorAccount, { roleIds: [everything] })
  for (const account of [...ownerAccounts, technicianAccount, networkAdministratorAccount]) {
    const departmentCode = 'department' in account ? account.department : ''
    const chosen = await tx
      .update(accounts)
      .set({ passwordHash: await hash(account), passwordChosenAt: now })
      .where(
        and(
          eq(accounts.organizationId, organizationId),
          eq(accounts.departmentCode, departmentCode),
          eq(accounts.identifier, account.identifier),
        ),
      )
      .returning({ id: accounts.id })
    if (chosen.length !== 1) throw new Error(`${account.identifier} has no account`)
  }
  const { identifier, name } = platformAdministratorAccount
  const passwordHash = await hash(platformAdministratorAccount)
  await tx.insert(administrators).values({ identifier, name, passwordHash, createdAt: now })
}
