import { hashPassword } from '../../src/core/accounts/passwords/hashing.ts'
import type { Portal, Right } from '../../src/core/accounts/rules.ts'
import { rights } from '../../src/core/accounts/rules.ts'
import {
  accountRoles,
  accountScopes,
  accounts,
  administrators,
  persons,
  roles,
} from '../../src/core/accounts/schema.ts'
import { accountProviders, lodgings, lodgingTypes, providers } from '../../src/core/directory/schema.ts'
import { organizations } from '../../src/core/organizations/schema.ts'
import { type Database, type Transaction, write } from '../../src/platform/database/database.ts'

/** Cheap enough for a test; the program's own cost is proved by a test of its own. */
export const testPasswordCost = { memory: 64, passes: 1, parallelism: 1 }

/** Everybody's password in the small world. */
export const testPassword = 'brume tracteur oseille'

export interface TestAccount {
  organizationId: number
  slug: string
  accountId: number
  personId: number
  portal: Portal
  departmentCode: string
  identifier: string
}

export interface SmallNetwork {
  organizationId: number
  slug: string
  /** « MLLE TEST », of Aude, with one lodging at Carcassonne. */
  owner: TestAccount
  providerId: number
  lodgingTypeId: number
  /** HL0LAR011CM01647; its owner has not chosen yet whether its planning is shown. */
  lodgingId: number
  /** Limited to Aude: directory and plannings. */
  technician: TestAccount
  /** Every right, no limit. */
  networkAdministrator: TestAccount
  roleIds: { technician: number; everything: number }
}

const worldMadeAt = Temporal.Instant.from('2026-01-05T08:00:00Z')

/** Two networks of the same shape under different slugs, and the platform's administrator. */
export async function plantSmallWorld(db: Database) {
  const passwordHash = await hashPassword(testPassword, testPasswordCost)
  const network = await plantNetwork(db, { slug: 'cles-vacances', name: 'Réseau Clés Vacances', passwordHash })
  const neighbours = await plantNetwork(db, { slug: 'gites-voisins', name: 'Gîtes Voisins', passwordHash })
  const [administrator] = await write(db, { organizationId: null, administrator: true }, (tx) =>
    tx
      .insert(administrators)
      .values({ identifier: 'admin', name: 'Ada ADMIN', passwordHash, createdAt: worldMadeAt })
      .returning({ id: administrators.id }),
  )
  return { network, neighbours, administrator: { id: only(administrator).id, identifier: 'admin' } }
}

interface Seed {
  slug: string
  name: string
  passwordHash: string
  modules?: string[]
}

/** A network with one owner, one lodging, a technician and a boss. */
export async function plantNetwork(
  db: Database,
  { slug, name, passwordHash, modules = ['owners', 'lastminute'] }: Seed,
): Promise<SmallNetwork> {
  const [organization] = await write(db, { organizationId: null, administrator: true }, (tx) =>
    tx
      .insert(organizations)
      .values({
        slug,
        name,
        modules,
        charter: { primaryColor: '#00558c', banner: 'countryside' },
        contact: {
          email: `contact@${slug}.example`,
          phone: '0468000000',
          hours: 'Du lundi au vendredi de 9 h à 18 h',
          address: '11000 Carcassonne',
        },
        texts: { legalNotice: 'Mentions.', privacy: 'Données.', accessibility: '' },
        mailSender: `extranet@${slug}.example`,
        createdAt: worldMadeAt,
      })
      .returning({ id: organizations.id }),
  )
  const organizationId = only(organization).id
  return write(db, { organizationId }, async (tx) => {
    const at = { tx, organizationId, slug, passwordHash }
    const owner = await plantAccount(at, 'owners', '11', 'camille.test', ['MLLE', 'Camille', 'TEST'])
    const technician = await plantAccount(at, 'office', '', 'thomas.aude', ['M.', 'Thomas', 'AUDE'])
    const boss = await plantAccount(at, 'office', '', 'nadia.reseau', ['MME', 'Nadia', 'RESEAU'])
    const roleIds = {
      technician: await plantRole(at, 'Technicien', ['directory', 'plannings'], technician),
      everything: await plantRole(at, 'Administrateur du réseau', [...rights], boss),
    }
    await tx
      .insert(accountScopes)
      .values({ organizationId, accountId: technician.accountId, kind: 'department', value: '11' })
    return {
      organizationId,
      slug,
      owner,
      technician,
      networkAdministrator: boss,
      roleIds,
      ...(await plantLodging(at, owner)),
    }
  })
}

interface Place {
  tx: Transaction
  organizationId: number
  slug: string
  passwordHash: string
}

/** One more account of a network, with everybody's password. */
async function plantAccount(
  { tx, organizationId, slug, passwordHash }: Place,
  portal: Portal,
  departmentCode: string,
  identifier: string,
  [civility, firstName, lastName]: [string, string, string],
): Promise<TestAccount> {
  const email = `${identifier}@${slug}.example`
  const [person] = await tx
    .insert(persons)
    .values({ organizationId, civility, firstName, lastName, email })
    .returning({ id: persons.id })
  const personId = only(person).id
  const [account] = await tx
    .insert(accounts)
    .values({
      ...{ organizationId, personId, portal, departmentCode, identifier, email, passwordHash },
      passwordChosenAt: worldMadeAt,
      createdAt: worldMadeAt,
    })
    .returning({ id: accounts.id })
  return { organizationId, slug, accountId: only(account).id, personId, portal, departmentCode, identifier }
}

async function plantRole({ tx, organizationId }: Place, name: string, held: Right[], holder: TestAccount) {
  const [role] = await tx.insert(roles).values({ organizationId, name, rights: held }).returning({ id: roles.id })
  const roleId = only(role).id
  await tx.insert(accountRoles).values({ organizationId, accountId: holder.accountId, roleId })
  return roleId
}

async function plantLodging({ tx, organizationId }: Place, owner: TestAccount) {
  const [provider] = await tx
    .insert(providers)
    .values({
      ...{ organizationId, kind: 'owner' as const, code: 'P0001', personId: owner.personId },
      departmentCode: '11',
      createdAt: worldMadeAt,
    })
    .returning({ id: providers.id })
  const providerId = only(provider).id
  await tx.insert(accountProviders).values({ organizationId, accountId: owner.accountId, providerId })
  const [type] = await tx
    .insert(lodgingTypes)
    .values({ organizationId, code: 'GITE', name: 'Gîte rural', nameEnglish: 'Country cottage' })
    .returning({ id: lodgingTypes.id })
  const lodgingTypeId = only(type).id
  const [lodging] = await tx
    .insert(lodgings)
    .values({
      ...{ organizationId, providerId, lodgingTypeId, approvalNumber: 'HL0LAR011CM01647' },
      name: 'Le Mas des Oliviers',
      departmentCode: '11',
      municipalityCode: '11069',
      municipalityName: 'Carcassonne',
      latitude: 43.21,
      longitude: 2.35,
      capacityMin: 2,
      capacityMax: 4,
      keys: 3,
      weekPriceMinCents: 30000,
      weekPriceMaxCents: 55000,
      equipment: ['wifi'],
      createdAt: worldMadeAt,
    })
    .returning({ id: lodgings.id })
  return { providerId, lodgingTypeId, lodgingId: only(lodging).id }
}

function only<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Nothing came back')
  return value
}
