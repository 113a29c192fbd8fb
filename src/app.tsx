import { Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { administratorSignInRoutes } from './core/accounts/administrators/routes.tsx'
import { errorFrame } from './core/accounts/errors.ts'
import { onBehalfRoutes } from './core/accounts/on-behalf/routes.ts'
import { resumeRoutes } from './core/accounts/resuming/routes.ts'
import type { Environment } from './core/environment.ts'
import { fileRoutes } from './core/files/routes.ts'
import { largestUpload } from './core/forms/sent-files.ts'
import { freshPages } from './core/freshness/pages.ts'
import { photoRoutes } from './core/media/routes.ts'
import type { Module } from './core/module.ts'
import { organizationFromPath, whereRuns } from './core/organizations/middleware.ts'
import { holdingsOfAll } from './core/personal-data/held/core.ts'
import { publicDoors } from './core/public-doors.ts'
import type { DemoAccount, Services } from './core/services.ts'
import { homeRoutes } from './modules/administration/home/routes.tsx'
import { administrationRoutes } from './modules/administration/routes.ts'
import { lastminuteModule } from './modules/lastminute/index.ts'
import { officeModule } from './modules/office/index.ts'
import { ownersModule } from './modules/owners/index.ts'
import { isMigrated } from './platform/database/migrate.ts'
import { staticAssets } from './platform/http/assets.ts'
import { bodies } from './platform/http/bodies/bodies.ts'
import { compressPages } from './platform/http/compress.ts'
import { formBehind } from './platform/http/form-behind.ts'
import { protectiveHeaders } from './platform/http/headers.ts'
import { operationRoutes, type ReadinessCheck } from './platform/http/operations.ts'
import { sameOriginOnly } from './platform/http/origin.ts'
import { readableAddresses } from './platform/http/readable-addresses.ts'
import { HttpRefusal, TooLarge } from './platform/http/refusal.ts'
import { page } from './platform/http/render.ts'
import { requestLog } from './platform/http/request-log.ts'
import { chooseLanguage } from './platform/i18n/language.ts'
import { makeTranslators } from './platform/i18n/translator.ts'
import { uiEnglish } from './ui/english.ts'
import { ErrorPage } from './ui/error-page.tsx'
import { PastTheLast } from './ui/past-the-last.ts'

const domainModules: Module[] = [ownersModule, lastminuteModule]
const modules: Module[] = [...domainModules, officeModule(domainModules)]

/** What jobs do thing by thing for somebody who watches, over all modules. */
export const runKinds = modules.flatMap((module) => module.runKinds ?? [])

/** What is held of persons, over the core and all modules. */
export const personalHoldings = holdingsOfAll(modules)

/** What only some processes have: checks of their own for /readyz, the demonstration's accounts and what it serves. */
interface Around {
  checks?: Record<string, ReadinessCheck>
  demoAccounts?: DemoAccount[]
  demoRoutes?: Hono<Environment>
}

/** Known to this file only: no request from outside can carry it. */
const redisplayMark = Symbol('redisplay')

/** The whole program behind one `fetch`: what it needs is passed in, so that tests and processes make their own. */
export function createApp(services: Services, around: Around = {}) {
  const app = new Hono<Environment>()
  const officeEntries = modules.flatMap((module) => module.officeEntries)
  const doors = domainModules.flatMap(({ door }) => door ?? [])
  const translators = makeTranslators(Object.assign({}, uiEnglish, ...modules.map((module) => module.english)))

  app.onError(async (error, c) => {
    if (error instanceof PastTheLast) return c.redirect(error.href, 303)
    const refusal = error instanceof HttpRefusal ? error : null
    const status = refusal?.status ?? 500
    const reference = c.var.requestId
    if (!refusal) services.log.error({ requestId: reference, err: error }, 'fault')
    if (refusal?.retryAfter) c.header('Retry-After', String(refusal.retryAfter))
    const frame = await errorFrame(c, doors, status)
    const { organization } = c.var
    const isLost = status === 404 && organization && !frame.account
    const ways = isLost
      ? publicDoors(domainModules, organization)
      : status === 413
        ? formBehind(c, services.publicUrl)
        : []
    const megabytes = error instanceof TooLarge ? Math.floor(Math.min(error.largest, largestUpload) / 1024 ** 2) : 0
    const said = { wait: refusal?.retryAfter, megabytes: megabytes || undefined }
    return page(c, <ErrorPage {...{ frame, status, reference, ways, ...said }} />, status)
  })
  app.notFound(() => {
    throw new HttpRefusal(404)
  })

  app.use(async (c, next) => {
    // What an error page needs is there also for whoever is refused before anything is known of them.
    c.set('services', services)
    c.set('language', 'fr')
    c.set('t', translators.fr)
    await next()
  })
  app.use(requestLog(services.log))
  app.use(compressPages)
  app.use(protectiveHeaders({ https: services.publicUrl.startsWith('https:'), mapTiles: services.mapTiles }))
  app.use(sameOriginOnly(() => services.publicUrl))
  const uploads = modules.flatMap((module) => module.uploads ?? [])
  app.use(
    bodies({
      isUpload: (path) => uploads.some((one) => one.test(path)),
      isKnown: (c) => Boolean(c.var.actor ?? c.var.administrator ?? c.var.hadSession),
    }),
  )
  app.use(async (c, next) => {
    const asked = c.req.query('lang')
    const language = chooseLanguage(asked, getCookie(c, 'lang'), c.req.header('accept-language'))
    if (asked === language) setCookie(c, 'lang', language, { path: '/', sameSite: 'Lax', maxAge: 31536000 })
    const redisplay = Boolean((c.env as Record<symbol, unknown> | undefined)?.[redisplayMark])
    // Whatever a handler does with a form that is only shown again, it writes nothing.
    c.set('services', redisplay ? { ...services, db: { ...services.db, readOnly: true } } : services)
    c.set('redispatch', async (request) => app.fetch(request, { ...(c.env as object), [redisplayMark]: true }))
    if (redisplay) c.set('redisplay', true)
    c.set('officeEntries', officeEntries)
    c.set('language', language)
    c.set('t', translators[language])
    await next()
  })
  app.use(readableAddresses)

  app.route('/', staticAssets(new URL('../dist/assets/', import.meta.url)))
  app.route('/', operationRoutes({ database: databaseAnswers(services), ...around.checks }))
  app.route('/', homeRoutes(modules, around.demoAccounts ?? []))
  if (around.demoRoutes) app.route('/', around.demoRoutes)
  app.route('/', administrationRoutes(domainModules))
  for (const { gates } of modules) if (gates) app.route('/', gates)
  app.use(freshPages(services.db))
  app.route('/', administratorSignInRoutes)
  app.use('/:org/*', organizationFromPath)
  const behalf = onBehalfRoutes(domainModules.flatMap((module) => module.subjects ?? []))
  for (const routes of [fileRoutes, photoRoutes, behalf, resumeRoutes]) app.route('/', routes)
  for (const module of domainModules) {
    const paths = new Set(module.routes.routes.map((route) => route.path))
    for (const path of paths) app.use(path, whereRuns(module.name))
  }
  for (const module of modules) app.route('/', module.routes)
  return app
}

const databaseAnswers = (services: Services) => async () => {
  const migrated = await isMigrated((sql) => services.db.pool.query(sql))
  return migrated || 'migrations are missing'
}
