import { accountPaths } from '../../../core/accounts/paths.ts'
import { newToken } from '../../../core/accounts/sessions/rules.ts'
import { monthOf } from '../../../core/calendar/rules.ts'
import type { Organization } from '../../../core/organizations/rules.ts'
import { writeMail } from '../../../core/outbox/actions.ts'
import type { Services } from '../../../core/services.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { planningPath, planningsPath } from '../plannings/paths.ts'
import type { PlanningDemands } from '../settings/rules.ts'
import { fillingOf } from '../space/rules.ts'
import { selectToldNights } from '../space/store.ts'
import { reminderLinkPath } from './links/paths.ts'
import { type ReminderMail, reminderMail } from './mails/reminder.tsx'
import type { RemindedOwner } from './owners.ts'
import { type Listed, latenessOf, linkDays, standingOf } from './rules.ts'
import { insertReminder, type OwnPlanning } from './store.ts'

/** What every reminder of one run or one request shares. */
export interface Writing {
  services: Pick<Services, 'jobs' | 'mailer' | 'publicUrl'>
  organization: Organization
  demands: PlanningDemands
  now: Temporal.Instant
  today: Temporal.PlainDate
}

type ListedPlanning = Listed & { facts: OwnPlanning }

/** Whether the mail's link has something to confirm: plannings that were never filled have nothing that could stand. */
const hasLink = (listed: readonly Listed[]) => listed.some(({ facts }) => facts.confirmedOn !== null)

/** The mail as its owner would read it; `token` is the link's, or whatever stands for it in a preview. */
export async function composeReminder(
  tx: Transaction,
  { services, organization, demands, today }: Writing,
  owner: RemindedOwner,
  listed: readonly ListedPlanning[],
  token: string,
) {
  const { slug } = organization
  const ids = listed.map(({ facts }) => facts.lodgingId)
  const told = await selectToldNights(tx, organization.id, ids, today, today.add({ weeks: demands.filledWeeks }))
  const plannings = listed.map((one): ReminderMail['plannings'][number] => {
    const { facts, leavesOn } = one
    const { filledUntil } = fillingOf(told.get(facts.lodgingId) ?? [], today)
    const path =
      facts.planningShown === null ? planningsPath(slug) : planningPath(slug, facts.lodgingId, monthOf(today))
    return {
      ...{ standing: standingOf(one), name: facts.name, leavesOn, confirmedOn: facts.confirmedOn },
      place: `${facts.approvalNumber}, ${facts.municipalityName}`,
      href: services.publicUrl + path,
      short: latenessOf(facts, demands, today).short ? { filledUntil } : null,
    }
  })
  const link = { href: services.publicUrl + reminderLinkPath(slug, token), until: today.add({ days: linkDays }) }
  return reminderMail({
    ...{ organization, demands, plannings },
    greetingName: owner.greetingName,
    link: hasLink(listed) ? link : null,
    forgottenHref: services.publicUrl + accountPaths(slug, 'owners').forgotten,
  })
}

/** Writes a reminder and its mail, in the transaction that decided them. Without an address the row stands alone. */
export async function writeReminder(
  tx: Transaction,
  writing: Writing,
  owner: RemindedOwner,
  listed: readonly ListedPlanning[],
  sentByAccountId: number | null,
): Promise<number> {
  const { organization, services, now, today } = writing
  const organizationId = organization.id
  const { token, hash } = newToken()
  const { accountId, email } = owner
  const mailId =
    accountId !== null && email
      ? await writeMail(tx, services, {
          ...(await composeReminder(tx, writing, owner, listed, token)),
          ...{ organizationId, accountId, sender: organization.mailSender, recipient: email, now },
        })
      : null
  const isLinked = mailId !== null && hasLink(listed)
  const row = {
    ...{ organizationId, providerId: owner.providerId, accountId, mailId, sentByAccountId },
    ...{ sentAt: now, sentOn: today },
    tokenHash: isLinked ? hash : null,
    linkExpiresAt: isLinked ? endOfDay(today.add({ days: linkDays }), organization.timeZone) : null,
  }
  const rows = listed.map(({ facts, step, leavesOn }) => ({ lodgingId: facts.lodgingId, step, leavesOn }))
  return insertReminder(tx, row, rows)
}

/** The link is good on the day that the mail names, until it ends. */
const endOfDay = (day: Temporal.PlainDate, timeZone: string) =>
  day.add({ days: 1 }).toZonedDateTime({ timeZone }).toInstant()
