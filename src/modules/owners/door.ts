import type { Door } from '../../core/accounts/doors.ts'
import { departments } from '../../core/directory/reference/departments.ts'
import { selectSettings } from '../../core/organizations/store.ts'
import { read } from '../../platform/database/database.ts'
import { spaceTitle } from './space/frame.ts'

/** OWN-01: the owners sign in with their département, identifier and password. */
export const ownersDoor: Door = {
  portal: 'owners',
  title: 'Espace propriétaires',
  departments,
  async spaceName(c) {
    const { organization, services } = c.var
    const { values } = await read(services.db, { organizationId: organization.id }, (tx) =>
      selectSettings(tx, organization.id, 'owners'),
    )
    return spaceTitle(values.spaceName)
  },
}
