import type { MiddlewareHandler } from 'hono'
import { errorFrame } from '../../../core/accounts/errors.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { framedPolicy } from '../../../platform/http/headers.ts'
import { HttpRefusal } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import { ErrorPage, waitSentence } from '../../../ui/error-page.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { FramedError } from './pages/framed-error.tsx'
import { OfficeHelp } from './pages/office-help.tsx'

// What the app's own page says of a refusal stands between header and footer and may be framed by nobody. These draw it
// anew, once it is logged, where visitors of other sites and programs would otherwise see nothing of it.

/** LAST-04: in the widget's frame, small and allowed to stand there. */
export const framedErrors: MiddlewareHandler<Environment> = async (c, next) => {
  await next()
  if (!c.error) return
  const { status, wait } = toldBy(c.error)
  const { t, language } = c.var
  const sentences = wait ? [t(sentenceFor[429]), waitSentence(wait, language)] : [t(sentenceFor[status])]
  c.header('Content-Security-Policy', framedPolicy)
  const again = status === 404 ? undefined : addressOf(c)
  const frame = await errorFrame(c, [], status)
  c.res = page(
    c,
    <FramedError {...{ frame, sentences, again }} reference={status === 500 ? c.var.requestId : undefined}>
      <OfficeHelp view={{ frame, officePhone: phoneOf(frame) }} />
    </FramedError>,
    status,
  )
}

/** LAST-02: whoever walks over the dates too fast is told so, and where to go on. */
export const hurriedSearch: MiddlewareHandler<Environment> = async (c, next) => {
  await next()
  if (!(c.error instanceof HttpRefusal) || c.error.status !== 429) return
  const { t } = c.var
  const frame = await errorFrame(c, [], 429)
  c.res = page(
    c,
    <ErrorPage {...{ frame, status: 429 }} wait={c.error.retryAfter} detail={t(sentenceFor[429])}>
      <p>
        <a href={addressOf(c)}>{t('Réessayer')}</a>
      </p>
      <OfficeHelp view={{ frame, officePhone: phoneOf(frame) }} />
    </ErrorPage>,
    429,
  )
}

/** LAST-04: programs read JSON, whatever went wrong, on any site. */
export const dataErrors: MiddlewareHandler<Environment> = async (c, next) => {
  await next()
  if (!c.error) return
  const { status } = toldBy(c.error)
  c.header('Access-Control-Allow-Origin', '*')
  const error = status === 404 ? 'not-found' : 'fault'
  c.res = c.json({ error, message: c.var.t(sentenceFor[status]) }, status)
}

const sentenceFor = {
  404: "Cette recherche n'existe pas, ou n'est plus ouverte.",
  429: 'Vous avez cherché beaucoup de nuits en peu de temps.',
  500: 'La recherche ne répond pas en ce moment. Réessayez dans un instant.',
}

function toldBy(error: Error): { status: 404 | 429 | 500; wait: number | undefined } {
  if (!(error instanceof HttpRefusal)) return { status: 500, wait: undefined }
  return error.status === 429 ? { status: 429, wait: error.retryAfter } : { status: 404, wait: undefined }
}

const phoneOf = (frame: Frame) => frame.organization?.hotline?.phone ?? ''

function addressOf(c: RequestContext): string {
  const { pathname, search } = new URL(c.req.url)
  return pathname + search
}
