import { authorOf } from '../../../core/accounts/rules.ts'
import { storePicture } from '../../../core/files/store.ts'
import { once } from '../../../core/forms/once.ts'
import { changesBetween } from '../../../core/history/rules.ts'
import { record } from '../../../core/history/store.ts'
import type { OrganizationValues } from '../../../core/organizations/forms.ts'
import { selectOrganizationForUpdate, updateCharter, updateOrganization } from '../../../core/organizations/store.ts'
import type { FileStore } from '../../../core/services.ts'
import type { VerbContext } from '../../../core/verb.ts'
import { themeCss } from '../../../ui/theme.ts'

/**
 * Changes what the organisation says of itself. Refuses a colour that white text cannot be read on, and a form that
 * was read before somebody else's change.
 */
export async function changeOrganization(context: VerbContext, values: OrganizationValues) {
  const { actor, now } = context
  const { organizationId } = actor
  return once({ ...context, organizationId }, async (tx) => {
    const theme = themeCss(values.primaryColor)
    if (!theme.ok) return { ok: false, refusal: 'low-contrast' } as const
    const before = await selectOrganizationForUpdate(tx, organizationId)
    const charter = { ...before.charter, primaryColor: values.primaryColor, banner: values.banner }
    const after = await updateOrganization(tx, organizationId, values, charter)
    if (!after) return { ok: false, refusal: 'changed-meanwhile' } as const
    const { version: _before, ...was } = before
    const { version: _after, ...is } = after
    const changes = changesBetween(was, is)
    const subject = { subject: 'organization', subjectId: organizationId }
    await record(tx, {
      organizationId,
      at: now,
      by: authorOf(actor),
      ...subject,
      verb: 'organization-changed',
      changes,
    })
    return { ok: true } as const
  })
}

/** Puts a logo in place of the present one; `picture` is a WebP made by `pictureOf`. */
export async function changeLogo(context: VerbContext & { files: FileStore }, picture: Uint8Array) {
  const { actor, now } = context
  const { organizationId } = actor
  return once({ ...context, organizationId }, async (tx) => {
    const before = await selectOrganizationForUpdate(tx, organizationId)
    const logoFileId = await storePicture(tx, context, 'logo', picture)
    await updateCharter(tx, organizationId, { ...before.charter, logoFileId })
    const changes = changesBetween({ logoFileId: before.charter.logoFileId }, { logoFileId })
    const subject = { subject: 'organization', subjectId: organizationId }
    await record(tx, {
      organizationId,
      at: now,
      by: authorOf(actor),
      ...subject,
      verb: 'organization-changed',
      changes,
    })
    return { ok: true } as const
  })
}
