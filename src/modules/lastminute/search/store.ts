import { and, eq, isNull } from 'drizzle-orm'
import { lodgingTypes } from '../../../core/directory/schema.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { isEntitled } from '../hosts/store.ts'
import { declarations, hosts } from '../schema.ts'

/** LAST-03: the hosts that declared room for that very night and may appear. */
export const selectHostsWithRoom = async (tx: Transaction, organizationId: number, night: Temporal.PlainDate) =>
  tx
    .select({
      providerId: hosts.providerId,
      name: hosts.name,
      phone: hosts.phone,
      municipalityName: hosts.municipalityName,
      kind: lodgingTypes.name,
      kindEnglish: lodgingTypes.nameEnglish,
    })
    .from(hosts)
    .innerJoin(
      declarations,
      and(eq(declarations.organizationId, hosts.organizationId), eq(declarations.providerId, hosts.providerId)),
    )
    .innerJoin(
      lodgingTypes,
      and(eq(lodgingTypes.organizationId, hosts.organizationId), eq(lodgingTypes.id, hosts.lodgingTypeId)),
    )
    .where(
      and(
        eq(hosts.organizationId, organizationId),
        eq(declarations.nightOn, night),
        eq(declarations.state, 'room'),
        isNull(declarations.supersededAt),
        isEntitled(tx),
      ),
    )

export type HostWithRoom = Awaited<ReturnType<typeof selectHostsWithRoom>>[number]
