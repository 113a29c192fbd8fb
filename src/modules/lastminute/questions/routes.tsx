import { Hono } from 'hono'
import { anyone } from '../../../core/access.ts'
import { doorFrame } from '../../../core/accounts/doors.ts'
import { signedIn } from '../../../core/accounts/sessions/guards.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { newForm, readForm } from '../../../core/forms/read.ts'
import { verbContext } from '../../../core/verb.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import type { FormState } from '../../../ui/form-state.ts'
import { hostsDoor } from '../door.ts'
import { hostsPath, spacePaths } from '../paths.ts'
import type { DeclaredState } from '../rules.ts'
import { answerQuestion, chooseAsked, findQuestion } from './actions.ts'
import { answerForm, askedForm } from './forms.ts'
import { AnswerPage, DonePage, OverPage } from './pages/answer.tsx'
import { answerWords, questionPath } from './paths.ts'

/** LAST-15: the afternoon mail's two links, and whether one wants it. */
export const questionRoutes = new Hono<Environment>()

// Shows only: mail scanners follow links, and declare nothing.
questionRoutes.get('/:org/hebergeurs/questions/:token/:answer{disponible|complet}', anyone, (c) => show(c, newForm(c)))

questionRoutes.post('/:org/hebergeurs/questions/:token/:answer{disponible|complet}', anyone, async (c) => {
  const { organization, services } = c.var
  const [token, wanted] = askedFor(c)
  const submitted = await readForm(c, answerForm)
  if (!submitted.ok) return show(c, submitted.form, 422)
  await answerQuestion(services, { organization, token, wanted, key: submitted.key })
  // Whatever the outcome, the page behind the link tells it.
  return c.redirect(questionPath(organization.slug, token, wanted), 303)
})

questionRoutes.post('/:org/hebergeurs/courriel-de-l-apres-midi', signedIn('hosts'), async (c) => {
  const { slug } = c.var.organization
  const submitted = await readForm(c, askedForm)
  if (!submitted.ok) return c.redirect(hostsPath(slug), 303)
  const { host, asked } = submitted.value
  const outcome = await chooseAsked(verbContext(c, submitted.key), { providerId: host, asked: asked === 'on' })
  if (!outcome.ok) throw notFound()
  return c.redirect(spacePaths(slug).home({ host, asked: asked === 'on' ? 'oui' : 'non' }), 303)
})

function askedFor(c: RequestContext): [token: string, wanted: DeclaredState] {
  const wanted = c.req.param('answer') === answerWords.room ? 'room' : 'full'
  return [c.req.param('token') ?? '', wanted]
}

async function show(c: RequestContext, form: FormState, status: 200 | 422 = 200) {
  const { organization, services } = c.var
  const [token, wanted] = askedFor(c)
  const question = await findQuestion(services, organization, token, wanted)
  const frame = await doorFrame(c, hostsDoor)
  const spaceHref = hostsPath(organization.slug)
  c.header('X-Robots-Tag', 'noindex')
  if (question?.stands === 'open') {
    const action = questionPath(organization.slug, token, wanted)
    return page(
      c,
      <AnswerPage {...{ frame, form, action, wanted, spaceHref }} host={question.name} night={question.nightOn} />,
      status,
    )
  }
  if (question?.stands === 'done') return page(c, <DonePage {...{ frame, wanted, spaceHref }} host={question.name} />)
  return page(c, <OverPage {...{ frame, spaceHref }} isAnswered={question?.stands === 'answered'} />, 404)
}
