import { Hono } from 'hono'
import { z } from 'zod'
import { administrationFrame } from '../../../../core/accounts/administrators/frame.ts'
import { administrator } from '../../../../core/accounts/administrators/guard.ts'
import type { Environment, RequestContext } from '../../../../core/environment.ts'
import { readForm } from '../../../../core/forms/read.ts'
import type { Module } from '../../../../core/module.ts'
import { read } from '../../../../platform/database/database.ts'
import { notFound } from '../../../../platform/http/refusal.ts'
import { page } from '../../../../platform/http/render.ts'
import type { FrameNotice } from '../../../../ui/frame.ts'
import { WelcomePage } from '../pages/welcome.tsx'
import { administrationPaths } from '../paths.ts'
import {
  closeStructure,
  renameStructure,
  reopenStructure,
  resendLink,
  type StructureContext,
  startModule,
  stopModule,
} from './actions.ts'
import { closureForm, linkForm, nameForm } from './forms.ts'
import { structureOf, structurePage } from './reading.tsx'
import { selectOptionalFirstAccount, selectOptionalWelcome } from './store.ts'

/** The page of each structure, and what a platform administrator does to it. */
export function structureRoutes(modules: readonly Module[]) {
  const routes = new Hono<Environment>()

  routes.get('/admin/structures/:slug', administrator, (c) => structurePage(c, modules, { notice: noticeOf(c) }))

  routes.post('/admin/structures/:slug/nom', administrator, async (c) => {
    const submitted = await readForm(c, nameForm)
    const structure = await structureOf(c)
    if (!submitted.ok) return structurePage(c, modules, { sent: { which: 'name', form: submitted.form } }, 422)
    const outcome = await renameStructure(contextOf(c, structure, submitted.key), submitted.value)
    if (outcome.ok) return done(c, 'nom')
    return structurePage(c, modules, { sent: { which: 'name', form: submitted.refuse({}) } }, 409)
  })

  routes.post('/admin/structures/:slug/modules/:module/marche', administrator, (c) =>
    switched(c, (context, module) => startModule(context, module), 'marche'),
  )

  routes.post('/admin/structures/:slug/modules/:module/arret', administrator, (c) =>
    switched(c, (context, module) => stopModule(context, module), 'arret'),
  )

  routes.post('/admin/structures/:slug/fermeture', administrator, async (c) => {
    const submitted = await readForm(c, closureForm)
    const structure = await structureOf(c)
    if (!submitted.ok) return structurePage(c, modules, { sent: { which: 'closure', form: submitted.form } }, 422)
    await closeStructure(contextOf(c, structure, submitted.key), submitted.value.reason)
    return done(c, 'fermee')
  })

  routes.post('/admin/structures/:slug/reouverture', administrator, async (c) => {
    const submitted = await readForm(c, z.object({}))
    const structure = await structureOf(c)
    if (!submitted.ok) return structurePage(c, modules, { notice: staleForm }, 422)
    await reopenStructure(contextOf(c, structure, submitted.key))
    return done(c, 'rouverte')
  })

  routes.post('/admin/structures/:slug/lien', administrator, async (c) => {
    const submitted = await readForm(c, linkForm)
    const structure = await structureOf(c)
    if (!submitted.ok) return structurePage(c, modules, { sent: { which: 'link', form: submitted.form } }, 422)
    const outcome = await resendLink(contextOf(c, structure, submitted.key), submitted.value.email)
    if (outcome.ok) return done(c, 'lien')
    const text = "Cette personne est entrée, ou ne le peut plus : aucun lien n'est parti."
    return structurePage(c, modules, { notice: { kind: 'warning', text } }, 422)
  })

  routes.get('/admin/structures/:slug/courriel-d-accueil', administrator, async (c) => {
    const structure = await structureOf(c)
    if (c.var.services.mailer) throw notFound()
    const mail = await read(c.var.services.db, { organizationId: structure.id }, async (tx) => {
      const first = await selectOptionalFirstAccount(tx, structure.id)
      // Whoever has entered reads their own mails.
      return first && !first.passwordChosenAt ? selectOptionalWelcome(tx, structure.id, first.id) : null
    })
    if (!mail) throw notFound()
    return page(c, <WelcomePage frame={administrationFrame(c)} organization={structure} mail={mail} />)
  })

  async function switched(
    c: RequestContext,
    verb: (context: StructureContext, module: Module) => ReturnType<typeof stopModule | typeof startModule>,
    what: string,
  ) {
    const submitted = await readForm(c, z.object({}))
    const structure = await structureOf(c)
    const module = modules.find(({ name }) => name === c.req.param('module'))
    if (!module) throw notFound()
    if (!submitted.ok) return structurePage(c, modules, { notice: staleForm }, 422)
    const outcome = await verb(contextOf(c, structure, submitted.key), module)
    if (outcome.ok) return done(c, what)
    const text = "C'est le seul module en marche : fermez plutôt la structure."
    return structurePage(c, modules, { notice: { kind: 'warning', text } }, 422)
  }
  return routes
}

const staleForm: FrameNotice = {
  kind: 'warning',
  text: "Rien n'a été changé : la page était trop ancienne. Recommencez.",
}

const contextOf = (c: RequestContext, structure: StructureContext['structure'], key: string): StructureContext => ({
  services: c.var.services,
  administratorId: c.var.administrator.id,
  structure,
  key,
})

const done = (c: RequestContext, what: string) =>
  c.redirect(`${administrationPaths.one(c.req.param('slug') ?? '')}?fait=${what}`, 303)

function noticeOf(c: RequestContext): FrameNotice | undefined {
  const isKept = !c.var.services.mailer
  const handOver = isKept
    ? " Aucun serveur de courriel n'est configuré : transmettez vous-même le courriel d'accueil."
    : ''
  const sentences: Record<string, string> = {
    ouverte: `La structure est ouverte.${handOver || ' Les identifiants de la première personne lui sont envoyés.'}`,
    nom: 'Le nom est enregistré.',
    marche: 'Le module est en marche.',
    arret: "Le module est arrêté. Rien n'est effacé.",
    fermee: "La structure est fermée. Rien n'est effacé.",
    rouverte: 'La structure est de nouveau ouverte.',
    lien: `Un nouveau lien est prêt, le précédent ne sert plus.${handOver || ' Il part par courriel.'}`,
  }
  const text = sentences[c.req.query('fait') ?? '']
  return text ? { kind: 'success', text } : undefined
}
