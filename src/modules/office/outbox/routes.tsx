import { Hono } from 'hono'
import { officeFrame } from '../../../core/accounts/frame.ts'
import { staffWith } from '../../../core/accounts/sessions/guards.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import type { MailState } from '../../../core/outbox/schema.ts'
import { read } from '../../../platform/database/database.ts'
import { formatOf, sendList } from '../../../platform/documents/send.ts'
import { pageNumber } from '../../../platform/http/page-number.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import { formatCount } from '../../../ui/format.ts'
import { readSorting } from '../../../ui/sorting.ts'
import { mailsList } from './export.ts'
import { MailPage } from './pages/mail.tsx'
import { MailsPage } from './pages/mails.tsx'
import { mailSorts, selectMails, selectOptionalMail } from './store.ts'

const pageSize = 50
const states: readonly string[] = ['waiting', 'sent', 'kept', 'failed']

/** Every mail that the program wrote, sent or kept, as its recipient sees it. */
export const mailRoutes = new Hono<Environment>()

mailRoutes.get('/:org/gestion/courriels', staffWith('mails'), async (c) => {
  const { organization, services } = c.var
  const asked = { filter: filterOf(c), sorting: sortingOf(c) }
  const number = pageNumber(c.req.query('page'))
  const found = await read(services.db, { organizationId: organization.id }, (tx) =>
    selectMails(tx, organization.id, asked, number, pageSize),
  )
  const pages = Math.max(1, Math.ceil(found.total / pageSize))
  return page(c, <MailsPage {...{ ...found, ...asked, number, pages, organization }} frame={officeFrame(c)} />)
})

/** Newest mails that one file holds at most. */
const largestExport = 10_000

mailRoutes.get('/:org/gestion/courriels/liste/:format', staffWith('mails'), async (c) => {
  const { organization, services } = c.var
  const { rows, total } = await read(services.db, { organizationId: organization.id }, (tx) =>
    selectMails(tx, organization.id, { filter: filterOf(c), sorting: sortingOf(c) }, 1, largestExport),
  )
  const list = mailsList(rows, organization.timeZone, formatCount(total, 'courriel', 'courriels'))
  return sendList(c, list, formatOf(c.req.param('format')), `courriels-${todayOf(organization, services.now())}`)
})

const sortingOf = (c: RequestContext) =>
  readSorting((name) => c.req.query(name), mailSorts, { by: 'date', descending: true })

function filterOf(c: RequestContext) {
  const asked = c.req.query('etat') ?? ''
  const text = (c.req.query('recherche') ?? '').slice(0, 100)
  return { text, state: states.includes(asked) ? (asked as MailState) : null }
}

mailRoutes.get('/:org/gestion/courriels/:id{[0-9]{1,15}}', staffWith('mails'), async (c) => {
  const { organization, services } = c.var
  const leaves = services.mailer !== null
  const found = await read(services.db, { organizationId: organization.id }, (tx) =>
    selectOptionalMail(tx, organization.id, Number(c.req.param('id')), leaves),
  )
  if (!found) throw notFound()
  return page(c, <MailPage frame={officeFrame(c)} {...{ ...found, organization, leaves }} />)
})
