import type { MiddlewareHandler } from 'hono'
import { officeFrame } from '../../../core/accounts/frame.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { page } from '../../../platform/http/render.ts'
import { ErrorPage } from '../../../ui/error-page.tsx'
import { mayDecideForAll } from './rules.ts'

const limitedSentence =
  "Les offres, les réglages et la fermeture de l'outil valent pour tous les hébergeurs de l'office : demandez à un collègue qui suit tous les départements."

/** Staff limited to some départements are told whom to ask. The verb behind it says the same. */
export const unlimited: MiddlewareHandler<Environment> = async (c, next) => {
  if (!mayDecideForAll(c.var.actor)) return limitedPage(c)
  await next()
  return undefined
}

export const limitedPage = (c: RequestContext) =>
  page(c, <ErrorPage frame={officeFrame(c)} status={403} detail={limitedSentence} />, 403)
