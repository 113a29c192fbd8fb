import { and, eq, isNull } from 'drizzle-orm'
import { accounts, persons } from '../../../../core/accounts/schema.ts'
import { accountProviders, lodgings } from '../../../../core/directory/schema.ts'
import type { Organization } from '../../../../core/organizations/rules.ts'
import { writeMail } from '../../../../core/outbox/actions.ts'
import type { Services } from '../../../../core/services.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import { formatMoment } from '../../../../ui/format.ts'
import { feedFailingMail } from '../mails/feed-failing.tsx'
import { feedPaths } from '../paths.ts'
import { problemInWords } from './problems.ts'
import type { Feed } from './store.ts'

interface At {
  tx: Transaction
  services: Services
  organization: Organization
  now: Temporal.Instant
}

/** After a day without a reading the owner is told, once for as long as it lasts. */
const silentHours = 24

/** @returns when the owner was told, null where that is not due yet */
export async function tellFailing(
  { tx, services, organization, now }: At,
  feed: Feed,
): Promise<Temporal.Instant | null> {
  if (feed.toldAt || !feed.failingSince) return feed.toldAt
  if (now.since(feed.failingSince).total('hours') < silentHours) return null
  const words = {
    feedName: feed.name,
    since: formatMoment(feed.failingSince, organization.timeZone),
    reason: problemInWords(feed.problem),
    href: `${services.publicUrl}${feedPaths.ofOwner(organization.slug).panel(feed.lodgingId)}`,
  }
  for (const owner of await selectOwners(tx, organization.id, feed.lodgingId)) {
    const { accountId, recipient, lodgingName, civility, lastName } = owner
    const greetingName = [civility, lastName].filter(Boolean).join(' ')
    await writeMail(tx, services, {
      ...feedFailingMail({ organization, greetingName, lodgingName, ...words }),
      ...{ organizationId: organization.id, accountId, sender: organization.mailSender, recipient, now },
    })
  }
  return now
}

/** The open accounts of whoever owns the lodging. */
const selectOwners = async (tx: Transaction, organizationId: number, lodgingId: number) =>
  tx
    .select({
      accountId: accounts.id,
      recipient: accounts.email,
      lodgingName: lodgings.name,
      civility: persons.civility,
      lastName: persons.lastName,
    })
    .from(lodgings)
    .innerJoin(
      accountProviders,
      and(
        eq(accountProviders.organizationId, lodgings.organizationId),
        eq(accountProviders.providerId, lodgings.providerId),
      ),
    )
    .innerJoin(
      accounts,
      and(eq(accounts.organizationId, accountProviders.organizationId), eq(accounts.id, accountProviders.accountId)),
    )
    .innerJoin(persons, and(eq(persons.organizationId, accounts.organizationId), eq(persons.id, accounts.personId)))
    .where(
      and(
        eq(lodgings.organizationId, organizationId),
        eq(lodgings.id, lodgingId),
        eq(accounts.portal, 'owners'),
        isNull(accounts.closedAt),
      ),
    )
