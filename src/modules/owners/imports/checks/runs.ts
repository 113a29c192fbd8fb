import type { SubjectKind } from '../../../../core/module.ts'
import type { RunKind } from '../../../../core/progress/actions.ts'
import { applyNow } from './actions.ts'
import { importPaths } from './paths.ts'
import { importSubject } from './rules.ts'
import { selectChecksNamed } from './store.ts'

const refusals = {
  unknown: "Ce fichier n'est plus là.",
  'nothing-to-do': 'Ce fichier est importé déjà, ou oublié.',
  'changed-since-check':
    "L'annuaire a changé depuis le contrôle : rien n'a été importé. Ouvrez le fichier pour voir ce qu'il apporte maintenant.",
  'no-right': "La personne qui l'a demandé ne peut plus modifier l'annuaire.",
}

/** OWN-60: one checked file, all of it or nothing, while whoever asked does something else. */
export const importRun: RunKind = {
  name: 'directory-import',
  async work(tx, context, { subjectId }) {
    const mayDoIt = context.actor.rights.has('directory')
    const outcome = mayDoIt ? await applyNow(tx, context, subjectId) : ({ ok: false, refusal: 'no-right' } as const)
    return outcome.ok ? outcome : { ok: false, refusal: refusals[outcome.refusal] }
  },
}

/** A file by its name, for whoever sent it. The history never speaks of one. */
export const importSubjects: SubjectKind = {
  ...{ subject: importSubject, right: 'directory', module: 'owners' },
  async named(tx, { actor, organization }, ids) {
    const rows = await selectChecksNamed(tx, actor, ids)
    return rows.map(({ id, fileName }) => ({ id, name: fileName, href: importPaths.one(organization.slug, id) }))
  },
  bearing: async () => [],
}
