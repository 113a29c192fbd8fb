import { eq } from 'drizzle-orm'
import { accounts, persons } from '../../../core/accounts/schema.ts'
import { accountProviders, lodgingTypes, providers } from '../../../core/directory/schema.ts'
import { municipalityNamed } from '../../../core/reference/municipalities.ts'
import { hosts, offers } from '../../../modules/lastminute/schema.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import type { InventedHost } from '../../office/hosts.ts'

export interface LoadedHost extends InventedHost {
  providerId: number
  accountId: number
}

/** Sixty hosts, each with its person, its account (without a password yet) and its place in the directory. */
export async function registerHosts(
  tx: Transaction,
  { organizationId, now }: { organizationId: number; now: Temporal.Instant },
  invented: InventedHost[],
): Promise<LoadedHost[]> {
  const [kinds, subscribed] = await Promise.all([
    tx.select().from(lodgingTypes).where(eq(lodgingTypes.organizationId, organizationId)),
    tx.select().from(offers).where(eq(offers.organizationId, organizationId)),
  ])
  const people = await tx
    .insert(persons)
    .values(invented.map(({ person, email, phone }) => ({ organizationId, ...person, email, phone })))
    .returning({ id: persons.id })
  const opened = await tx
    .insert(accounts)
    .values(
      invented.map(({ email }, index) => ({
        ...{ organizationId, personId: idAt(people, index), portal: 'hosts', identifier: email, email, createdAt: now },
      })),
    )
    .returning({ id: accounts.id })
  const provided = await tx
    .insert(providers)
    .values(
      invented.map(({ code }, index) => ({
        ...{ organizationId, kind: 'host' as const, code, personId: idAt(people, index) },
        ...{ departmentCode: '04', createdAt: now },
      })),
    )
    .returning({ id: providers.id })
  const loaded = invented.map((host, index) => ({
    ...host,
    providerId: idAt(provided, index),
    accountId: idAt(opened, index),
  }))
  await tx
    .insert(accountProviders)
    .values(loaded.map(({ providerId, accountId }) => ({ organizationId, providerId, accountId })))
  await tx.insert(hosts).values(
    loaded.map(({ providerId, name, phone, kind, municipality, offer, askedInAfternoon }) => {
      const commune = municipalityNamed('04', municipality)
      if (!commune) throw new Error(`No commune ${municipality}`)
      return {
        ...{ organizationId, providerId, name, phone, askedInAfternoon, createdAt: now },
        ...{ municipalityCode: commune.code, municipalityName: commune.name },
        lodgingTypeId: idOf(kinds, kind),
        offerId: idOf(subscribed, offer),
      }
    }),
  )
  return loaded
}

function idAt(rows: { id: number }[], index: number): number {
  const row = rows[index]
  if (!row) throw new Error(`Row ${index} was not inserted`)
  return row.id
}

function idOf(rows: { id: number; code: string }[], code: string): number {
  const row = rows.find((one) => one.code === code)
  if (!row) throw new Error(`No ${code}`)
  return row.id
}
