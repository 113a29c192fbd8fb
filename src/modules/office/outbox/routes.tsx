import { Hono } from 'hono'
import { officeFrame } from '../../../core/accounts/frame.ts'
import { staffWith } from '../../../core/accounts/sessions/guards.ts'
import type { Environment } from '../../../core/environment.ts'
import type { MailState } from '../../../core/outbox/schema.ts'
import { read } from '../../../platform/database/database.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import { MailPage } from './pages/mail.tsx'
import { MailsPage } from './pages/mails.tsx'
import { selectMails, selectOptionalMail } from './store.ts'

const pageSize = 50
const states: readonly string[] = ['waiting', 'sent', 'kept', 'failed']

/** Every mail that the program wrote, sent or kept, as its recipient sees it. */
export const mailRoutes = new Hono<Environment>()

mailRoutes.get('/:org/gestion/courriels', staffWith('mails'), async (c) => {
  const { organization, services } = c.var
  const asked = c.req.query('etat') ?? ''
  const filter = {
    text: (c.req.query('recherche') ?? '').slice(0, 100),
    state: states.includes(asked) ? (asked as MailState) : null,
  }
  const number = Math.min(Math.max(Number.parseInt(c.req.query('page') ?? '1', 10) || 1, 1), 10_000)
  const found = await read(services.db, { organizationId: organization.id }, (tx) =>
    selectMails(tx, organization.id, filter, number, pageSize),
  )
  const pages = Math.max(1, Math.ceil(found.total / pageSize))
  return page(c, <MailsPage {...{ ...found, filter, number, pages, organization }} frame={officeFrame(c)} />)
})

mailRoutes.get('/:org/gestion/courriels/:id{[0-9]{1,15}}', staffWith('mails'), async (c) => {
  const { organization, services } = c.var
  const mail = await read(services.db, { organizationId: organization.id }, (tx) =>
    selectOptionalMail(tx, organization.id, Number(c.req.param('id'))),
  )
  if (!mail) throw notFound()
  return page(c, <MailPage frame={officeFrame(c)} mail={mail} organization={organization} />)
})
