import type { RequestContext } from '../../../../core/environment.ts'
import { read } from '../../../../platform/database/database.ts'
import { undoPath } from '../paths.ts'
import { savesIn } from './forms.ts'
import type { Undoing } from './pages/saved-notice.tsx'
import { fromRecord, isEmpty } from './rules.ts'
import { selectOptionalLastSave, selectSaves } from './store.ts'

/** That the page follows a save, with the button that takes it back while it is the last one. */
export interface JustSaved {
  text: string
  undo: Undoing | null
}

/** What the address of a planning says of the save before. `from`: the planning to come back to (saves/forms.ts). */
export async function justSaved(
  c: RequestContext,
  lodgingId: number,
  { from, token }: { from: string; token: string },
): Promise<JustSaved | undefined> {
  const told = c.req.query('enregistre')
  if (told === undefined) return undefined
  const { organization, services } = c.var
  const organizationId = organization.id
  const saved = savesIn(told)?.[0]
  const [[row], last] = await read(services.db, { organizationId }, (tx) =>
    Promise.all([
      saved ? selectSaves(tx, organizationId, { lodgingIds: [lodgingId], entryIds: [saved.entryId] }) : [],
      selectOptionalLastSave(tx, organizationId, lodgingId),
    ]),
  )
  if (row && isEmpty(fromRecord(row.changes))) return { text: unchangedText, undo: null }
  const undo = {
    action: undoPath(organization.slug, lodgingId),
    token,
    fields: { entry: String(last?.id), from },
  }
  return { text: 'Votre planning a été enregistré.', undo: last && last.id === saved?.entryId ? undo : null }
}

/** OWN-24: « Valider » always answers with its first sentence. */
const unchangedText = "Votre planning a été enregistré. Rien n'avait changé : il est confirmé."
