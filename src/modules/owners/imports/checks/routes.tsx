import { Hono } from 'hono'
import { officeFrame } from '../../../../core/accounts/frame.ts'
import { staffWith } from '../../../../core/accounts/sessions/guards.ts'
import type { Environment, RequestContext } from '../../../../core/environment.ts'
import { newForm, readForm } from '../../../../core/forms/read.ts'
import { runPath } from '../../../../core/progress/paths.ts'
import { selectOptionalRunOf } from '../../../../core/progress/store.ts'
import { read } from '../../../../platform/database/database.ts'
import { notFound } from '../../../../platform/http/refusal.ts'
import { page } from '../../../../platform/http/render.ts'
import type { FormState } from '../../../../ui/form-state.ts'
import { verbContext } from '../../directory/context.ts'
import { emptyForm } from '../../directory/lodgings/forms.ts'
import { noticeOf } from '../../directory/notices.ts'
import { textOf } from '../file.ts'
import { header } from '../titles.ts'
import { applyFile, checkAgain, checkFile } from './actions.ts'
import { CheckPage } from './pages/check.tsx'
import { ImportPage } from './pages/import.tsx'
import { importPaths } from './paths.ts'
import { importSubject } from './rules.ts'
import { selectLatestChecks, selectOptionalCheck } from './store.ts'

/** OWN-60: owners and lodgings from a CSV file, checked first, then applied as checked. */
export const importRoutes = new Hono<Environment>()

const largestFile = 1_800_000
const tooLarge = 'Ce fichier dépasse 1,8 Mo. Partagez-le en plusieurs fichiers.'

importRoutes.get('/:org/gestion/hebergements/import', staffWith('directory'), (c) => importPage(c, newForm(c)))

importRoutes.post('/:org/gestion/hebergements/import', staffWith('directory'), async (c) => {
  const submitted = await readForm(c, emptyForm)
  if (!submitted.ok && c.var.leftOut) return importPage(c, { ...submitted.form, errors: { fichier: tooLarge } }, 422)
  if (!submitted.ok) return importPage(c, submitted.form, c.var.redisplay ? 200 : 422)
  const file = await fileOf(c)
  if (!file.ok) return importPage(c, submitted.refuse({ fichier: file.sentence }), 422)
  const outcome = await checkFile(verbContext(c, submitted.key), file)
  return c.redirect(importPaths.one(c.var.organization.slug, outcome.id), 303)
})

type SentFile = { ok: true; name: string; text: string } | { ok: false; sentence: string }

async function fileOf(c: RequestContext): Promise<SentFile> {
  const file = (await c.req.formData()).get('fichier')
  if (!(file instanceof File) || (file.name === '' && file.size === 0)) {
    return { ok: false, sentence: 'Choisissez le fichier à importer.' }
  }
  if (file.size > largestFile) {
    return { ok: false, sentence: tooLarge }
  }
  const text = textOf(new Uint8Array(await file.arrayBuffer()))
  if (text === null) {
    const sentence =
      "Ce fichier n'est pas un fichier CSV. Dans votre tableur, enregistrez-le au format « CSV (séparateur : point-virgule) »."
    return { ok: false, sentence }
  }
  return { ok: true, name: file.name.replace(/[\p{C}/\\]/gu, ' ').slice(0, 120) || 'sans nom', text }
}

/** The titles alone, to fill in: with the mark that makes spreadsheets read accents. */
importRoutes.get('/:org/gestion/hebergements/import/modele', staffWith('directory'), (c) => {
  c.header('Content-Type', 'text/csv; charset=utf-8')
  c.header('Content-Disposition', 'attachment; filename="modele-import.csv"')
  return c.body(`\ufeff${header.join(';')}\r\n`)
})

importRoutes.get('/:org/gestion/hebergements/import/:id{[0-9]{1,15}}', staffWith('directory'), async (c) => {
  const row = await checkOf(c, Number(c.req.param('id')))
  const { services, actor } = c.var
  const runId = await read(services.db, actor, (tx) =>
    selectOptionalRunOf(tx, actor.organizationId, { subject: importSubject, subjectId: row.id }),
  )
  const { slug, timeZone } = c.var.organization
  return page(
    c,
    <CheckPage
      frame={officeFrame(c, noticeOf(c, {}))}
      {...{ slug, timeZone, row }}
      runHref={runId === null ? undefined : runPath(slug, runId)}
      token={newForm(c).token}
      changed={c.req.query('change') !== undefined}
    />,
  )
})

importRoutes.post(
  '/:org/gestion/hebergements/import/:id{[0-9]{1,15}}/application',
  staffWith('directory'),
  async (c) => {
    const { id } = await checkOf(c, Number(c.req.param('id')))
    const submitted = await readForm(c, emptyForm)
    const here = importPaths.one(c.var.organization.slug, id)
    if (!submitted.ok) return c.redirect(`${here}?recommencez`, 303)
    const context = verbContext(c, submitted.key)
    const outcome = await applyFile(context, id)
    if (outcome.ok || outcome.refusal !== 'changed-since-check') return c.redirect(here, 303)
    await checkAgain(context, id)
    return c.redirect(`${here}?change`, 303)
  },
)

async function checkOf(c: RequestContext, id: number) {
  const { services, actor } = c.var
  const row = await read(services.db, actor, (tx) => selectOptionalCheck(tx, actor, id))
  if (!row) throw notFound()
  return row
}

async function importPage(c: RequestContext, form: FormState, status: 200 | 422 = 200) {
  const { services, actor, organization } = c.var
  const checks = await read(services.db, actor, (tx) => selectLatestChecks(tx, actor))
  const { slug, timeZone } = organization
  return page(c, <ImportPage frame={officeFrame(c)} {...{ slug, timeZone, form, checks }} />, status)
}
