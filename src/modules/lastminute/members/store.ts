import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { accounts, persons } from '../../../core/accounts/schema.ts'
import { accountProviders, providers } from '../../../core/directory/schema.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import type { Member } from '../hosts/members.ts'
import { hosts } from '../schema.ts'

/** The hosts' account that signs in with this mail address, closed or not. */
export async function selectOptionalHostAccount(tx: Transaction, organizationId: number, identifier: string) {
  const [row] = await tx
    .select({ id: accounts.id, personId: accounts.personId, closedAt: accounts.closedAt })
    .from(accounts)
    .where(
      and(
        eq(accounts.organizationId, organizationId),
        eq(accounts.portal, 'hosts'),
        sql`lower(${accounts.identifier}) = lower(${identifier})`,
      ),
    )
  return row ?? null
}

export async function isCodeTaken(tx: Transaction, organizationId: number, code: string, otherThan: number | null) {
  const rows = await tx
    .select({ id: providers.id })
    .from(providers)
    .where(
      and(
        eq(providers.organizationId, organizationId),
        sql`lower(${providers.code}) = lower(${code})`,
        otherThan === null ? undefined : ne(providers.id, otherThan),
      ),
    )
  return rows.length > 0
}

interface NewProvider {
  code: string
  personId: number
  departmentCode: string
}

export async function insertProvider(
  tx: Transaction,
  organizationId: number,
  provider: NewProvider,
  at: Temporal.Instant,
): Promise<number> {
  const [row] = await tx
    .insert(providers)
    .values({ organizationId, kind: 'host', ...provider, createdAt: at })
    .returning({ id: providers.id })
  if (!row) throw new Error('a provider was not inserted')
  return row.id
}

export interface HostValues {
  name: string
  phone: string
  lodgingTypeId: number
  municipalityCode: string
  municipalityName: string
  offerId: number | null
}

/** Makes a provider a host, whom this account speaks for. */
export async function insertHost(
  tx: Transaction,
  organizationId: number,
  ids: { providerId: number; accountId: number },
  values: HostValues,
  at: Temporal.Instant,
) {
  const { providerId, accountId } = ids
  await tx.insert(accountProviders).values({ organizationId, accountId, providerId })
  await tx.insert(hosts).values({ organizationId, providerId, ...values, createdAt: at })
}

/** Writes the form over host, provider, account and, where it bears the establishment's name, person. */
export async function updateHost(
  tx: Transaction,
  organizationId: number,
  before: Member,
  values: HostValues,
  { code, departmentCode, email }: { code: string; departmentCode: string; email: string },
) {
  await tx
    .update(hosts)
    .set({ ...values, version: sql`${hosts.version} + 1` })
    .where(and(eq(hosts.organizationId, organizationId), eq(hosts.providerId, before.providerId)))
  if (before.accountId !== null && before.identifier !== email)
    await tx
      .update(accounts)
      .set({ identifier: email, email, version: sql`${accounts.version} + 1` })
      .where(and(eq(accounts.organizationId, organizationId), eq(accounts.id, before.accountId)))
  if (before.providerKind !== 'host') return
  await tx
    .update(providers)
    .set({ code, departmentCode, version: sql`${providers.version} + 1` })
    .where(and(eq(providers.organizationId, organizationId), eq(providers.id, before.providerId)))
  await tx
    .update(persons)
    .set({ lastName: values.name, version: sql`${persons.version} + 1` })
    .where(
      and(
        eq(persons.organizationId, organizationId),
        eq(persons.id, before.personId),
        eq(persons.lastName, before.name),
      ),
    )
}

export const setHostClosed = async (
  tx: Transaction,
  organizationId: number,
  providerId: number,
  closed: { at: Temporal.Instant; byAccountId: number } | null,
) =>
  tx
    .update(hosts)
    .set({
      closedAt: closed?.at ?? null,
      closedByAccountId: closed?.byAccountId ?? null,
      version: sql`${hosts.version} + 1`,
    })
    .where(and(eq(hosts.organizationId, organizationId), eq(hosts.providerId, providerId)))

const ofAccount = and(
  eq(providers.organizationId, accountProviders.organizationId),
  eq(providers.id, accountProviders.providerId),
)

/** The other open hosts that the same account speaks for, with where they lie. */
export const selectSharing = async (tx: Transaction, organizationId: number, accountId: number, otherThan: number) =>
  tx
    .select({ providerId: hosts.providerId, name: hosts.name, departmentCode: providers.departmentCode })
    .from(accountProviders)
    .innerJoin(
      hosts,
      and(eq(hosts.organizationId, accountProviders.organizationId), eq(hosts.providerId, accountProviders.providerId)),
    )
    .innerJoin(providers, ofAccount)
    .where(
      and(
        eq(accountProviders.organizationId, organizationId),
        eq(accountProviders.accountId, accountId),
        ne(hosts.providerId, otherThan),
        isNull(hosts.closedAt),
      ),
    )
    .orderBy(hosts.name)

/** Where all that an account opens lies, what is closed too. */
export async function selectOpenedDepartments(tx: Transaction, organizationId: number, accountId: number) {
  const rows = await tx
    .selectDistinct({ departmentCode: providers.departmentCode })
    .from(accountProviders)
    .innerJoin(providers, ofAccount)
    .where(and(eq(accountProviders.organizationId, organizationId), eq(accountProviders.accountId, accountId)))
  return rows.map(({ departmentCode }) => departmentCode)
}
