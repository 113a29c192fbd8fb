import { Hono } from 'hono'
import { codeDays, makeCode, shownCode } from '../../../../core/accounts/codes/rules.ts'
import { officeFrame } from '../../../../core/accounts/frame.ts'
import { accountPaths } from '../../../../core/accounts/paths.ts'
import { staffWith } from '../../../../core/accounts/sessions/guards.ts'
import type { Environment, RequestContext } from '../../../../core/environment.ts'
import { newForm, readForm } from '../../../../core/forms/read.ts'
import { verbContext } from '../../../../core/verb.ts'
import { page } from '../../../../platform/http/render.ts'
import { ErrorPage } from '../../../../ui/error-page.tsx'
import type { Member } from '../../hosts/members.ts'
import { memberOf } from '../../hosts/reading.ts'
import { memberPaths } from '../../paths.ts'
import { emptyForm } from '../forms.ts'
import { elsewhereSentence } from '../rules.ts'
import { giveCode } from './actions.ts'
import { CodePage } from './pages/code.tsx'
import { ShownPage } from './pages/shown.tsx'

/** LAST-11: a code handed over in person or by telephone. */
export const codeRoutes = new Hono<Environment>()

codeRoutes.get('/:org/gestion/dispo/hebergeurs/:id{[0-9]{1,15}}/code', staffWith('lastminute'), async (c) =>
  shownPage(c, await memberOf(c)),
)

// The answer is the page itself: a code that nobody keeps cannot be shown after a redirect.
codeRoutes.post('/:org/gestion/dispo/hebergeurs/:id{[0-9]{1,15}}/code', staffWith('lastminute'), async (c) => {
  const member = await memberOf(c)
  const { organization, services } = c.var
  const submitted = await readForm(c, emptyForm)
  const here = memberPaths.one(organization.slug, member.providerId)
  if (!submitted.ok) return c.redirect(`${here}?recommencez`, 303)
  const { secret } = services
  const outcome = await giveCode({ ...verbContext(c, submitted.key), secret }, member.providerId)
  if (!outcome.ok && outcome.refusal === 'account-elsewhere')
    return page(c, <ErrorPage frame={officeFrame(c)} status={403} detail={elsewhereSentence} />, 403)
  if (!outcome.ok) return c.redirect(here, 303)
  if (!outcome.isFirst) return shownPage(c, member)
  const code = shownCode(makeCode(secret, submitted.key, outcome.accountId))
  const firstTimeUrl = services.publicUrl + accountPaths(organization.slug, 'hosts').firstTime
  const given = { slug: organization.slug, member, code, days: codeDays, firstTimeUrl }
  return page(c, <CodePage frame={officeFrame(c)} {...given} />)
})

/** The page of a code, reloaded or opened by its address: the code is not shown again, and how to go on is. */
const shownPage = (c: RequestContext, member: Member) =>
  page(c, <ShownPage frame={officeFrame(c)} {...{ slug: c.var.organization.slug, member, token: newForm(c).token }} />)
