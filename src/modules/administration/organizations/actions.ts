import { recordDeed } from '../../../core/accounts/administrators/history/store.ts'
import { sendCredentials } from '../../../core/accounts/links/actions.ts'
import { createMembership } from '../../../core/accounts/memberships/actions.ts'
import { insertRole } from '../../../core/accounts/roles/store.ts'
import { rights } from '../../../core/accounts/rules.ts'
import { record, theProgram } from '../../../core/history/store.ts'
import type { Module } from '../../../core/module.ts'
import type { NewOrganizationValues } from '../../../core/organizations/forms.ts'
import { insertOrganization, selectOptionalTwin } from '../../../core/organizations/store.ts'
import type { Services } from '../../../core/services.ts'
import { speakFor, write } from '../../../platform/database/database.ts'

/** A second sending of the same form within this time is the first one. */
const twinMinutes = 10

/**
 * Opens an organisation with a first role that holds every right and the first member of its staff. Refuses a slug
 * that is taken, except by this very form sent before: sent twice, it opens one. Each of its modules adds what one begins with.
 */
export async function openOrganization(
  services: Services,
  values: NewOrganizationValues,
  modules: readonly Module[],
  administratorId: number,
) {
  const now = services.now()
  return write(services.db, { organizationId: null, administrator: true }, async (tx) => {
    const organization = await insertOrganization(tx, values, now)
    if (!organization) {
      const twin = await selectOptionalTwin(tx, values, now.subtract({ minutes: twinMinutes }))
      return twin
        ? ({ ok: true, slug: twin.slug, accountId: null } as const)
        : ({ ok: false, refusal: 'slug-taken' } as const)
    }
    const organizationId = organization.id
    await speakFor(tx, organizationId)
    const roleId = await insertRole(tx, organizationId, { name: 'Administration', rights })
    const created = await createMembership(tx, {
      ...{ organizationId, now, by: theProgram, roleIds: [roleId] },
      person: {
        ...{ civility: '', phone: '', address: '' },
        firstName: values.staffFirstName,
        lastName: values.staffLastName,
        email: values.staffEmail,
      },
      account: { portal: 'office', departmentCode: '', identifier: values.staffIdentifier, email: values.staffEmail },
    })
    if (!created.ok) throw new Error('a new organisation has no other account')
    const { accountId } = created
    for (const { name, opening } of modules) if (values.modules.includes(name)) await opening?.(tx, organizationId)
    await sendCredentials(tx, services, { organization, accountId, purpose: 'activation', by: theProgram, now })
    const entry = { subject: 'organization', subjectId: organizationId, verb: 'organization-created' } as const
    await record(tx, { organizationId, at: now, by: theProgram, ...entry })
    await recordDeed(tx, { at: now, administratorId, ...entry })
    return { ok: true, slug: organization.slug, accountId } as const
  })
}
