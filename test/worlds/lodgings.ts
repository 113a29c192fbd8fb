import { sql } from 'drizzle-orm'
import { persons } from '../../src/core/accounts/schema.ts'
import { lodgings, lodgingTypes, providers } from '../../src/core/directory/schema.ts'
import { organizations } from '../../src/core/organizations/schema.ts'
import { type Database, type Transaction, write } from '../../src/platform/database/database.ts'

export interface Network {
  organizationId: number
  providerId: number
  lodgingTypeIds: number[]
}

const now = Temporal.Instant.from('2026-01-01T00:00Z')

/** A network with one owner and two types of lodging, and nothing else. */
export function foundNetwork(db: Database, slug: string): Promise<Network> {
  return write(db, { organizationId: null, administrator: true }, async (tx) => {
    const [organization] = await tx
      .insert(organizations)
      .values({
        slug,
        name: slug,
        modules: ['owners'],
        charter: { primaryColor: '#005f99', banner: 'sea' },
        contact: { email: '', phone: '', hours: '', address: '' },
        texts: { legalNotice: '', privacy: '', accessibility: '' },
        mailSender: 'test@localhost',
        createdAt: now,
      })
      .returning({ id: organizations.id })
    const organizationId = only(organization).id
    await tx.execute(sql`select set_config('app.organization', ${String(organizationId)}, true)`)
    const [person] = await tx.insert(persons).values({ organizationId, lastName: 'TEST' }).returning({ id: persons.id })
    const [provider] = await tx
      .insert(providers)
      .values({
        organizationId,
        kind: 'owner',
        code: 'P1',
        personId: only(person).id,
        departmentCode: '11',
        createdAt: now,
      })
      .returning({ id: providers.id })
    const types = await tx
      .insert(lodgingTypes)
      .values([
        { organizationId, code: 'GITE', name: 'Gîte rural', nameEnglish: 'Country cottage' },
        { organizationId, code: 'CHAMBRE', name: "Chambre d'hôtes", nameEnglish: 'Guest room' },
      ])
      .returning({ id: lodgingTypes.id })
    return { organizationId, providerId: only(provider).id, lodgingTypeIds: types.map((type) => type.id) }
  })
}

let approvals = 0

/** A lodging of four people at Carcassonne whose planning is shown, unless said otherwise. */
export async function addLodging(
  tx: Transaction,
  network: Network,
  facts: Partial<typeof lodgings.$inferInsert> = {},
): Promise<number> {
  const [lodging] = await tx
    .insert(lodgings)
    .values({
      organizationId: network.organizationId,
      providerId: network.providerId,
      lodgingTypeId: only(network.lodgingTypeIds[0]),
      approvalNumber: `HL0LAR011CM${++approvals}`,
      name: 'Le Mas des Oliviers',
      departmentCode: '11',
      municipalityCode: '11069',
      municipalityName: 'Carcassonne',
      capacityMin: 2,
      capacityMax: 4,
      keys: 3,
      equipment: [],
      planningShown: true,
      createdAt: now,
      ...facts,
    })
    .returning({ id: lodgings.id })
  return only(lodging).id
}

function only<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Nothing came back')
  return value
}
