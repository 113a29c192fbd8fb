import { and, eq, isNull, type Placeholder, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Actor } from '../accounts/rules.ts'
import { lodgings, providers } from './schema.ts'

// Who sees which owners and lodgings. Every query of them on somebody's behalf starts from one of these conditions, so that
// what is not theirs is not found.

/** Staff, as far as the directory asks: their organisation, and in it their départements. */
export type Scope = Pick<Actor, 'organizationId' | 'departments'>

/** Anybody who signed in, as far as the directory asks. */
export type Viewer = Pick<Actor, 'organizationId' | 'portal' | 'departments' | 'providerIds'>

/** In one of the départements that staff follow. */
export const followed = ({ departments }: Scope, departmentCode: SQLWrapper): SQL | undefined =>
  departments ? sql`${departmentCode} = any(${sql.param([...departments])}::text[])` : undefined

/** The providers that staff follow, closed ones too. */
export const providersFollowedBy = (scope: Scope) =>
  and(eq(providers.organizationId, scope.organizationId), followed(scope, providers.departmentCode))

/** The lodgings that staff follow, closed ones too. */
export const lodgingsFollowedBy = (scope: Scope) =>
  and(eq(lodgings.organizationId, scope.organizationId), followed(scope, lodgings.departmentCode))

/** The open lodgings of these providers; `providerIds` is an array, given or to come. */
export const openLodgingsOf = (organizationId: number | Placeholder, providerIds: SQLWrapper) =>
  and(
    eq(lodgings.organizationId, organizationId),
    sql`${lodgings.providerId} = any(${providerIds}::bigint[])`,
    isNull(lodgings.closedAt),
  )

/** What staff follow, closed ones too; of everybody else their own open lodgings. */
export const lodgingsSeenBy = (viewer: Viewer) =>
  viewer.portal === 'office'
    ? lodgingsFollowedBy(viewer)
    : openLodgingsOf(viewer.organizationId, sql.param([...viewer.providerIds]))
