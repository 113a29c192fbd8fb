import type { Organization } from '../../../../core/organizations/rules.ts'
import { writeMail } from '../../../../core/outbox/actions.ts'
import type { Services } from '../../../../core/services.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import { formatMoment } from '../../../../ui/format.ts'
import { feedPaths } from '../paths.ts'
import { problemInWords } from '../reading/problems.ts'
import type { Feed } from '../reading/store.ts'
import { feedFailingMail } from './mails/feed-failing.tsx'
import { selectOwners } from './store.ts'

interface At {
  tx: Transaction
  services: Services
  organization: Organization
  now: Temporal.Instant
}

/** After a day without a reading the owner is told, once for as long as it lasts. */
const silentHours = 24

/** @returns when the owner was told, null where that is not due yet or nobody has an address to be told at */
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
  const owners = await selectOwners(tx, organization.id, feed.lodgingId)
  for (const owner of owners) {
    const { accountId, recipient, lodgingName, civility, lastName } = owner
    const greetingName = [civility, lastName].filter(Boolean).join(' ')
    await writeMail(tx, services, {
      ...feedFailingMail({ organization, greetingName, lodgingName, ...words }),
      ...{ organizationId: organization.id, accountId, sender: organization.mailSender, recipient, now },
    })
  }
  return owners.length > 0 ? now : null
}
