import { read, type Transaction, write } from '../../../platform/database/database.ts'
import { once } from '../../forms/once.ts'
import { type Author, record } from '../../history/store.ts'
import type { Organization } from '../../organizations/rules.ts'
import { writeMail } from '../../outbox/actions.ts'
import type { Services } from '../../services.ts'
import { hashPassword } from '../passwords/hashing.ts'
import type { PasswordFault } from '../passwords/rules.ts'
import { passwordFault } from '../passwords/strength.ts'
import { accountPaths } from '../paths.ts'
import { greetingName, type Portal } from '../rules.ts'
import { hashOfToken, newToken } from '../sessions/rules.ts'
import { accountKey } from '../throttling/keys.ts'
import { deleteAttempts } from '../throttling/store.ts'
import { credentialsMail } from './mails/credentials.tsx'
import { passwordChangedMail } from './mails/password-changed.tsx'
import { isOpen, type LinkPurpose, linkDays } from './rules.ts'
import {
  type AccountWithPerson,
  replaceLinks,
  replacePassword,
  selectOptionalAccount,
  selectOptionalLink,
  selectOptionalLinkForUpdate,
  useLink,
} from './store.ts'

const spaces: Record<Portal, string> = {
  owners: 'Espace propriétaires',
  hosts: 'Espace hébergeurs',
  office: 'Espace de gestion',
}

export interface Sending {
  organization: Organization
  accountId: number
  purpose: LinkPurpose
  by: Author
  now: Temporal.Instant
}

type SendingServices = Pick<Services, 'jobs' | 'mailer' | 'publicUrl'>

/**
 * Sends the identifier and a new link to choose the password, part of a larger verb's transaction; earlier links end.
 * Refuses an account that is unknown or closed.
 */
export async function sendCredentials(tx: Transaction, services: SendingServices, sending: Sending) {
  const { organization, accountId, purpose, now, by } = sending
  const account = await selectOptionalAccount(tx, organization.id, accountId)
  if (!account || account.closedAt) return { ok: false, refusal: 'unknown' } as const
  const { token, hash } = newToken()
  const expiresAt = now.add({ hours: linkDays * 24 })
  const organizationId = organization.id
  await replaceLinks(tx, { organizationId, accountId, purpose, tokenHash: hash, createdAt: now, expiresAt })
  const portal = account.portal as Portal
  const paths = accountPaths(organization.slug, portal)
  const mail = credentialsMail({
    organization,
    purpose,
    space: spaces[portal],
    greetingName: greetingName(account),
    identifier: account.identifier,
    department: account.departmentCode || null,
    link: services.publicUrl + paths.choosePassword(token),
    signInHref: services.publicUrl + paths.signIn,
  })
  await writeMail(tx, services, { ...addressing(organization, account), ...mail, now })
  const entry = { subject: 'account', subjectId: accountId, verb: 'credentials-sent' }
  await record(tx, { organizationId, at: now, by, ...entry, changes: { purpose: { to: purpose } } })
  return { ok: true } as const
}

const addressing = (organization: Organization, account: AccountWithPerson) => ({
  organizationId: organization.id,
  accountId: account.id,
  sender: organization.mailSender,
  recipient: account.email,
})

/** The account behind an open link, or null: used, expired, replaced, foreign and closed are all the same. */
export async function findLinkedAccount(services: Services, organizationId: number, portal: Portal, token: string) {
  return read(services.db, { organizationId }, async (tx) => {
    const link = await selectOptionalLink(tx, organizationId, hashOfToken(token))
    if (!link || !isOpen(link, services.now())) return null
    const account = await selectOptionalAccount(tx, organizationId, link.accountId)
    return account && account.portal === portal && !account.closedAt ? account : null
  })
}

/** The name that an account signs in with, for whoever has just proved to be behind it; null once it is closed. */
export async function findAccountName(services: Services, organizationId: number, accountId: number) {
  const account = await read(services.db, { organizationId }, (tx) =>
    selectOptionalAccount(tx, organizationId, accountId),
  )
  return account && !account.closedAt ? { department: account.departmentCode, identifier: account.identifier } : null
}

interface Choice {
  organization: Organization
  portal: Portal
  token: string
  password: string
  /** The form's one-time key. */
  key: string
}

type ChoiceOutcome = { ok: true; accountId: number } | { ok: false; refusal: 'gone' | PasswordFault }

/** OWN-02: takes the password that somebody chose behind a link; the link is used, every session of the account ends. */
export async function choosePassword(services: Services, choice: Choice): Promise<ChoiceOutcome> {
  const { organization, portal, token, password, key } = choice
  const { db, secret } = services
  const organizationId = organization.id
  const now = services.now()
  const account = await findLinkedAccount(services, organizationId, portal, token)
  // The second sending of the form that used the link finds its outcome below, whatever became of the link.
  const fault = account && (await passwordFault(password, wordsAboutAccount(organization, account)))
  if (fault) return { ok: false, refusal: fault }
  const passwordHash = await hashPassword(password, services.passwordCost)
  return once({ db, organizationId, now, key }, async (tx): Promise<ChoiceOutcome> => {
    const link = account && (await selectOptionalLinkForUpdate(tx, organizationId, hashOfToken(token)))
    if (!link || !isOpen(link, now)) return { ok: false, refusal: 'gone' }
    await useLink(tx, organizationId, link.id, now)
    await replacePassword(tx, organizationId, account.id, { passwordHash, at: now, exceptSessionId: null })
    const byName = accountKey(secret, 'sign-in', portal, account.departmentCode, account.identifier)
    await deleteAttempts(tx, organizationId, [byName])
    if (link.purpose === 'reset') await tellPasswordChanged(tx, services, organization, account, now)
    const by = { accountId: account.id, onBehalfOfAccountId: null }
    const entry = { subject: 'account', subjectId: account.id, verb: 'password-chosen' }
    await record(tx, { organizationId, at: now, by, ...entry })
    return { ok: true, accountId: account.id }
  })
}

/** What nobody should build a password from. */
export const wordsAboutAccount = (organization: Organization, account: AccountWithPerson) => [
  organization.name,
  organization.slug,
  account.identifier,
  account.firstName,
  account.lastName,
  account.email.split('@')[0] ?? '',
]

export async function tellPasswordChanged(
  tx: Transaction,
  services: SendingServices,
  organization: Organization,
  account: AccountWithPerson,
  now: Temporal.Instant,
) {
  const when = now
    .toZonedDateTimeISO(organization.timeZone)
    .toLocaleString('fr-FR', { dateStyle: 'full', timeStyle: 'short' })
  const { forgotten } = accountPaths(organization.slug, account.portal as Portal)
  const mail = passwordChangedMail({
    organization,
    greetingName: greetingName(account),
    when,
    forgottenHref: services.publicUrl + forgotten,
  })
  await writeMail(tx, services, { ...addressing(organization, account), ...mail, now })
}

export const forgottenJob = 'send-reset-link'

/** What the job carries: what was typed, whether such an account exists or not. */
export interface ForgottenName {
  organizationId: number
  portal: Portal
  department: string
  identifier: string
}

/** Asks for a link; the answer and the work are the same whether the account exists or not: a job finds out. */
export function requestLink(services: Services, name: ForgottenName): Promise<void> {
  const { organizationId } = name
  return write(services.db, { organizationId }, (tx) => services.jobs.send(tx, forgottenJob, { ...name }))
}
