import { accounts, persons } from '../../src/core/accounts/schema.ts'
import { accountProviders, lodgingTypes, providers } from '../../src/core/directory/schema.ts'
import { hosts, offers } from '../../src/modules/lastminute/schema.ts'
import { type Database, write } from '../../src/platform/database/database.ts'
import { plantNetwork, type SmallNetwork, type TestAccount } from './small-network.ts'

export interface SmallOffice {
  office: SmallNetwork
  /** « Hôtel du Cours » at Digne-les-Bains, under the offer « Excellence ». */
  host: TestAccount
  hostId: number
  /** « Camping des Eaux », under « Essentielle »: not entitled. */
  outsider: TestAccount
  outsiderId: number
  offerIds: { excellence: number; essentielle: number }
}

/** A tourist office with an entitled host and one that is not. Staff and passwords are those of the small network. */
export async function plantSmallOffice(db: Database, passwordHash: string): Promise<SmallOffice> {
  const office = await plantNetwork(db, {
    ...{ slug: 'haute-provence', name: 'Office de tourisme de Haute-Provence', passwordHash, modules: ['lastminute'] },
  })
  const { organizationId } = office
  return write(db, { organizationId }, async (tx) => {
    const offerOf = async (code: string, name: string, entitled: boolean) => {
      const [offer] = await tx
        .insert(offers)
        .values({ organizationId, code, name, entitled })
        .returning({ id: offers.id })
      return only(offer).id
    }
    const offerIds = {
      excellence: await offerOf('EXC', 'Excellence', true),
      essentielle: await offerOf('ESS', 'Essentielle', false),
    }
    const [type] = await tx
      .insert(lodgingTypes)
      .values({ organizationId, code: 'HOTEL', name: 'Hôtel', nameEnglish: 'Hotel' })
      .returning({ id: lodgingTypes.id })
    const plantHost = async (code: string, name: string, phone: string, identifier: string, offerId: number) => {
      const [person] = await tx
        .insert(persons)
        .values({ organizationId, firstName: 'Hélène', lastName: name.toUpperCase(), email: identifier })
        .returning({ id: persons.id })
      const personId = only(person).id
      const [account] = await tx
        .insert(accounts)
        .values({
          ...{
            organizationId,
            personId,
            portal: 'hosts',
            identifier,
            email: identifier,
            passwordHash,
            createdAt: madeAt,
          },
        })
        .returning({ id: accounts.id })
      const [provider] = await tx
        .insert(providers)
        .values({ organizationId, kind: 'host', code, personId, departmentCode: '04', createdAt: madeAt })
        .returning({ id: providers.id })
      const providerId = only(provider).id
      const accountId = only(account).id
      await tx.insert(accountProviders).values({ organizationId, accountId, providerId })
      await tx.insert(hosts).values({
        ...{ organizationId, providerId, name, phone, lodgingTypeId: only(type).id, offerId, createdAt: madeAt },
        municipalityCode: '04070',
        municipalityName: 'Digne-les-Bains',
      })
      const account_ = {
        organizationId,
        slug: office.slug,
        accountId,
        personId,
        portal: 'hosts',
        departmentCode: '',
        identifier,
      }
      return { account: account_ as TestAccount, providerId }
    }
    const host = await plantHost('H01', 'Hôtel du Cours', '0492310001', 'cours@hotels.example', offerIds.excellence)
    const other = await plantHost(
      'H02',
      'Camping des Eaux',
      '0492310002',
      'eaux@campings.example',
      offerIds.essentielle,
    )
    return {
      office,
      offerIds,
      ...{ host: host.account, hostId: host.providerId },
      ...{ outsider: other.account, outsiderId: other.providerId },
    }
  })
}

const madeAt = Temporal.Instant.from('2026-01-05T08:00:00Z')

function only<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Nothing came back')
  return value
}
