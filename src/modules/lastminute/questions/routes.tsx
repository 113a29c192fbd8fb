import { Hono } from 'hono'
import { anyone } from '../../../core/access.ts'
import { doorFrame } from '../../../core/accounts/doors.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { newForm, readForm } from '../../../core/forms/read.ts'
import { page } from '../../../platform/http/render.ts'
import type { FormState } from '../../../ui/form-state.ts'
import { hostsDoor } from '../door.ts'
import { hostsPath } from '../paths.ts'
import type { DeclaredState } from '../rules.ts'
import { answerQuestion } from './actions.ts'
import { answerForm } from './forms.ts'
import { AnswerPage, DonePage } from './pages/answer.tsx'
import { EndedPage, UnknownPage } from './pages/ended.tsx'
import { answerWords, questionPath } from './paths.ts'
import { findQuestion } from './reading.ts'

/** LAST-15: the afternoon mail's two links. */
export const questionRoutes = new Hono<Environment>()

// Shows only: mail scanners follow links, and declare nothing.
questionRoutes.get('/:org/hebergeurs/questions/:token/:answer{disponible|complet}', anyone, (c) => show(c, newForm(c)))

questionRoutes.post('/:org/hebergeurs/questions/:token/:answer{disponible|complet}', anyone, async (c) => {
  const { organization, services } = c.var
  const [token, wanted] = askedFor(c)
  const submitted = await readForm(c, answerForm)
  if (!submitted.ok) return show(c, submitted.form, 422)
  const outcome = await answerQuestion(services, { organization, token, wanted, key: submitted.key })
  if (!outcome.ok) return show(c, newForm(c), 409)
  // What holds now is said by the page behind the link.
  return c.redirect(questionPath(organization.slug, token, wanted), 303)
})

function askedFor(c: RequestContext): [token: string, wanted: DeclaredState] {
  const wanted = c.req.param('answer') === answerWords.room ? 'room' : 'full'
  return [c.req.param('token') ?? '', wanted]
}

async function show(c: RequestContext, form: FormState, status: 200 | 409 | 422 = 200) {
  const { organization, services } = c.var
  const [token, wanted] = askedFor(c)
  const question = await findQuestion(services, organization, token, wanted)
  const frame = await doorFrame(c, hostsDoor)
  const spaceHref = hostsPath(organization.slug)
  c.header('X-Robots-Tag', 'noindex')
  if (!question) return page(c, <UnknownPage {...{ frame, spaceHref }} />, 404)
  const given = { frame, wanted, spaceHref, question }
  if (question.stands === 'open') {
    const action = questionPath(organization.slug, token, wanted)
    return page(c, <AnswerPage {...given} {...{ form, action }} />, status)
  }
  if (question.stands === 'done' || question.stands === 'held') return page(c, <DonePage {...given} />)
  return page(c, <EndedPage {...given} wasPressed={status !== 200} />, status)
}
