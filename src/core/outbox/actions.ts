import { type Database, type Transaction, write } from '../../platform/database/database.ts'
import { PermanentRefusal } from '../../platform/mail/smtp.ts'
import type { Jobs, Mailer } from '../services.ts'
import { insertMail, selectOptionalWaitingMail, updateDelivery } from './store.ts'

export interface NewMail {
  organizationId: number
  accountId: number | null
  sender: string
  recipient: string
  subject: string
  text: string
  html: string
  now: Temporal.Instant
}

export const deliveryJob = 'deliver-mail'

/** Tries in all: about a day with pauses that double from a minute. */
export const deliveryTries = 11

/**
 * Writes a mail in the verb's own transaction. It leaves once that commits; without a mail server it is kept, and staff
 * read it in the back office.
 */
export async function writeMail(tx: Transaction, services: { jobs: Jobs; mailer: Mailer | null }, mail: NewMail) {
  const { now, ...row } = mail
  const subject = oneLine(mail.subject)
  const state = services.mailer ? 'waiting' : 'kept'
  const mailId = await insertMail(tx, { ...row, subject, state, writtenAt: now })
  if (services.mailer) {
    await services.jobs.send(tx, deliveryJob, { organizationId: mail.organizationId, mailId })
  }
  return mailId
}

/** Header lines end at line breaks: none may come from a name or title. */
const oneLine = (text: string) => text.replace(/[\r\n\t]+/g, ' ').trim()

export interface DeliveryContext {
  db: Database
  mailer: Mailer
  now: () => Temporal.Instant
}

/**
 * Hands one waiting mail to the server. Throws when the server did not take it and another try may help, so that the
 * queue tries again; a refusal for good, or the last try, leaves the mail « failed ».
 */
export async function deliverMail(context: DeliveryContext, organizationId: number, mailId: number): Promise<void> {
  const fault = await write(context.db, { organizationId }, async (tx) => {
    const mail = await selectOptionalWaitingMail(tx, organizationId, mailId)
    if (!mail) return null
    try {
      await context.mailer.send(mail)
      await updateDelivery(tx, organizationId, mailId, { state: 'sent', at: context.now() })
      return null
    } catch (error) {
      const isLast = error instanceof PermanentRefusal || mail.attempts + 1 >= deliveryTries
      const told = error instanceof Error ? error.message : String(error)
      await updateDelivery(tx, organizationId, mailId, { state: isLast ? 'failed' : 'waiting', error: told })
      return isLast ? null : error
    }
  })
  if (fault) throw fault
}
