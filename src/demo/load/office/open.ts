import { and, eq } from 'drizzle-orm'
import { defaultPasswordCost, hashPassword } from '../../../core/accounts/passwords/hashing.ts'
import { insertRole } from '../../../core/accounts/roles/store.ts'
import { rights } from '../../../core/accounts/rules.ts'
import { accounts } from '../../../core/accounts/schema.ts'
import { searches, suspensions } from '../../../modules/lastminute/schema.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { agentAccount, hostAccounts, officeAdministratorAccount } from '../../accounts.ts'
import type { Demonstration } from '../../load.ts'
import { inventHosts } from '../../office/hosts.ts'
import { chance } from '../../random.ts'
import { addStaff } from '../staff.ts'
import { rememberDeclarations } from './declarations.ts'
import { foundOffice } from './found.ts'
import { registerHosts } from './hosts.ts'

interface When {
  now: Temporal.Instant
  today: Temporal.PlainDate
}

/** `haute-provence`: a tourist office, its sixty hosts, what they declared for the week, and some weeks of searches. */
export async function openOffice(tx: Transaction, services: Demonstration, { now, today }: When) {
  const organizationId = await foundOffice(tx, services.files, now)
  const hosts = await registerHosts(tx, { organizationId, now }, inventHosts())
  const agents = await insertRole(tx, organizationId, { name: "Agent d'accueil", rights: ['lastminute'] })
  const everything = await insertRole(tx, organizationId, { name: "Administrateur de l'office", rights: [...rights] })
  const at = { organizationId, now }
  await addStaff(tx, at, agentAccount, { roleIds: [agents] })
  await addStaff(tx, at, officeAdministratorAccount, { roleIds: [everything] })
  let administratorId = 0
  for (const account of [...hostAccounts, agentAccount, officeAdministratorAccount]) {
    const passwordHash = await hashPassword(account.password, services.passwordCost ?? defaultPasswordCost)
    const [chosen] = await tx
      .update(accounts)
      .set({ passwordHash, passwordChosenAt: now })
      .where(and(eq(accounts.organizationId, organizationId), eq(accounts.identifier, account.identifier)))
      .returning({ id: accounts.id })
    if (!chosen) throw new Error(`${account.identifier} has no account`)
    administratorId = chosen.id
  }
  await rememberDeclarations(tx, { organizationId, now, today }, hosts, administratorId)
  const naughty = hosts.find(({ offer, week }, index) => index > 20 && offer !== 'ESS' && week[0] === 'room')
  if (naughty)
    await tx.insert(suspensions).values({
      ...{ organizationId, providerId: naughty.providerId, beganAt: now, beganByAccountId: administratorId },
      reason: 'Déclaré libre trois soirs de suite alors que la maison était complète.',
    })
  await rememberSearches(tx, organizationId, today)
}

/** How much more is searched on Fridays, Saturdays and Sundays. */
const peaks: Readonly<Record<number, number>> = { 5: 1.4, 6: 2, 7: 1.3 }

/** LAST-22: some weeks of searches, most of them for the same night, more of them around the weekend. */
function rememberSearches(tx: Transaction, organizationId: number, today: Temporal.PlainDate) {
  const dice = chance('searches')
  const days = Array.from({ length: 75 }, (_, ago) => today.subtract({ days: ago + 1 }))
  return tx.insert(searches).values(
    days.flatMap((searchedOn) =>
      Array.from({ length: 7 }, (_, ahead) => {
        const count = Math.round((dice.integer(18, 40) / (1 + ahead * 2)) * (peaks[searchedOn.dayOfWeek] ?? 1))
        const nightOn = searchedOn.add({ days: ahead })
        const withoutResult = Math.round(count * dice.between(0, 0.3))
        // A third of them on the sites of the office's members, a few by the regional site's own page.
        const [framed, asData] = [Math.round(count * 0.33), Math.round(count * 0.05)]
        return { organizationId, searchedOn, nightOn, count, framed, asData, withoutResult }
      }),
    ),
  )
}
