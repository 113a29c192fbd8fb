import { sql } from 'drizzle-orm'
import { read } from '../../src/platform/database/database.ts'
import { startTestApp } from '../support/app.ts'
import type { Fields } from '../support/visitor.ts'

export const office = '/cles-vacances/gestion'
export const owners = `${office}/proprietaires`
export const lodgings = `${office}/hebergements`

export const ownerFields = (facts: Fields = {}): Fields => ({
  version: '0',
  departmentCode: '34',
  identifier: 'j.durand',
  civility: 'M.',
  firstName: 'Jean',
  lastName: 'DURAND',
  email: 'jean.durand@exemple.fr',
  phone: '04 67 10 20 30',
  address: '1 rue du Port\n34200 Sète',
  ...facts,
})

export const lodgingFieldsOf = (lodgingTypeId: number, facts: Fields = {}): Fields => ({
  version: '0',
  owner: '34-J.DURAND',
  approvalNumber: 'hl0lar034cm00001',
  lodgingTypeId: String(lodgingTypeId),
  name: 'La Pointe Courte',
  municipality: 'Sète',
  municipalityCode: '',
  latitude: '43,4021',
  longitude: '3,6959',
  capacityMin: '2',
  capacityMax: '6',
  keys: '4',
  description: 'Vue sur l’étang.',
  weekPriceMinCents: '450,50',
  weekPriceMaxCents: '1 200',
  priceComment: '',
  priceValidUntilOn: '2026-12-31',
  equipment: ['wifi', 'parking'],
  planningShown: 'oui',
  ...facts,
})

/** The small world as its staff sit before it: one who follows every département, one who follows some. */
export async function openDesk() {
  const world = await startTestApp()
  const boss = await world.signInAs(world.network.networkAdministrator)
  const technician = await world.signInAs(world.network.technician)
  const lodgingFields = (facts: Fields = {}) => lodgingFieldsOf(world.network.lodgingTypeId, facts)
  let made = 0

  /** Answers with the number and the code of a new owner of the Hérault. */
  async function newOwner(facts: Fields = {}) {
    const identifier = `owner${++made}`
    const answer = await boss.post(`${owners}/nouveau`, ownerFields({ identifier, ...facts }))
    if (answer.status !== 303) throw new Error(answer.text)
    return {
      id: Number(/\d+/.exec(answer.location?.split('/').at(-1) ?? '')?.[0]),
      code: `34-${identifier.toUpperCase()}`,
    }
  }

  /** Answers with its number. */
  async function newLodging(facts: Fields) {
    const answer = await boss.post(
      `${lodgings}/nouveau`,
      lodgingFields({ approvalNumber: `HL0LAR034CM${++made + 10000}`, ...facts }),
    )
    if (answer.status !== 303) throw new Error(answer.text)
    return Number(/\d+/.exec(answer.location?.split('/').at(-1) ?? '')?.[0])
  }

  const stored = async <T extends Record<string, unknown>>(query: string) =>
    read(world.db, world.network, async (tx) => (await tx.execute<T>(sql.raw(query))).rows)

  return { world, boss, technician, lodgingFields, newOwner, newLodging, stored }
}
