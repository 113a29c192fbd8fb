import type { Door } from '../../core/accounts/doors.ts'
import type { RequestContext } from '../../core/environment.ts'
import { selectSettings } from '../../core/organizations/store.ts'
import { departments } from '../../core/reference/departments.ts'
import { read } from '../../platform/database/database.ts'
import { selectSearchedDepartments } from './lodgings/store.ts'
import { ownersFrame, spaceTitle } from './space/frame.ts'

async function settingsOf(c: RequestContext) {
  const { organization, services } = c.var
  const { values } = await read(services.db, { organizationId: organization.id }, (tx) =>
    selectSettings(tx, organization.id, 'owners'),
  )
  return values
}

/** OWN-01: the owners sign in with their département, identifier and password. */
export const ownersDoor: Door = {
  portal: 'owners',
  title: 'Espace propriétaires',
  departments: async (c) => {
    const { organization, services } = c.var
    const searched = await read(services.db, { organizationId: organization.id }, (tx) =>
      selectSearchedDepartments(tx, organization.id),
    )
    const [inSearch = [], others = []] = [true, false].map((is) =>
      departments().filter(({ code }) => searched.has(code) === is),
    )
    return { searched: inSearch, others }
  },
  spaceName: async (c) => spaceTitle((await settingsOf(c)).spaceName),
  inside: async (c, notice) => ownersFrame(c, { settings: await settingsOf(c), notice }),
}
