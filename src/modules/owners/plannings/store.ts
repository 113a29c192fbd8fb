import { and, asc, eq, sql } from 'drizzle-orm'
import type { Actor } from '../../../core/accounts/rules.ts'
import { readPlanningMonth } from '../../../core/availability/store.ts'
import { weeksOf } from '../../../core/calendar/rules.ts'
import { lodgings } from '../../../core/directory/schema.ts'
import { lodgingsSeenBy, openLodgingsOf } from '../../../core/directory/seen.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { prepared } from '../../../platform/database/prepared.ts'
import { guestOrigins } from '../schema.ts'
import { letterOf, type Origin, type Sheet } from './rules.ts'

const columns = {
  id: lodgings.id,
  name: lodgings.name,
  approvalNumber: lodgings.approvalNumber,
  municipalityName: lodgings.municipalityName,
  planningShown: lodgings.planningShown,
  planningUpdatedAt: lodgings.planningUpdatedAt,
  searchableUntil: lodgings.searchableUntil,
  leftSearchesOn: lodgings.leftSearchesOn,
}

export const selectLodgingsOf = async (tx: Transaction, actor: Actor) =>
  tx.select(columns).from(lodgings).where(lodgingsSeenBy(actor)).orderBy(asc(lodgings.name), asc(lodgings.id))

export type OwnLodging = Awaited<ReturnType<typeof selectLodgingsOf>>[number]

/** One of the actor's own lodgings; null for anyone else's, an unknown or a closed one. */
export async function selectOptionalLodgingOf(tx: Transaction, actor: Actor, id: number): Promise<OwnLodging | null> {
  const { organizationId, providerIds } = actor
  const rows = await prepared(tx, 'own-lodging', ownLodging).execute({
    organizationId,
    providerIds: [...providerIds],
    id,
  })
  return rows[0] ?? null
}

const ownLodging = (tx: Transaction, name: string) =>
  tx
    .select(columns)
    .from(lodgings)
    .where(
      and(
        openLodgingsOf(sql.placeholder('organizationId'), sql.placeholder('providerIds')),
        eq(lodgings.id, sql.placeholder('id')),
      ),
    )
    .prepare(name)

/** A lodging's month with the origins of its weeks. */
export async function readSheet(
  tx: Transaction,
  organizationId: number,
  lodgingId: number,
  month: Temporal.PlainYearMonth,
): Promise<Sheet> {
  const weeks = weeksOf(month).map(({ saturday }) => saturday)
  const [planning, origins] = await Promise.all([
    readPlanningMonth(tx, organizationId, lodgingId, month),
    selectOrigins(tx, organizationId, lodgingId, weeks),
  ])
  return {
    version: planning.version,
    nights: planning.typed.map(letterOf),
    origins: weeks.map((week) => {
      const row = origins.find(({ weekOn }) => weekOn.equals(week))
      return {
        version: row?.version ?? 0,
        departmentCode: row?.departmentCode ?? '',
        countryCode: row?.countryCode ?? '',
      }
    }),
  }
}

export const selectOrigins = (
  tx: Transaction,
  organizationId: number,
  lodgingId: number,
  weeks: readonly Temporal.PlainDate[],
) => prepared(tx, 'guest-origins', originsOf).execute({ organizationId, lodgingId, weeks: weeks.map(String) })

const originsOf = (tx: Transaction, name: string) =>
  tx
    .select()
    .from(guestOrigins)
    .where(
      and(
        eq(guestOrigins.organizationId, sql.placeholder('organizationId')),
        eq(guestOrigins.lodgingId, sql.placeholder('lodgingId')),
        sql`${guestOrigins.weekOn} = any(${sql.placeholder('weeks')}::date[])`,
      ),
    )
    .prepare(name)

/** Sets or clears the origins of these weeks; the row stays, so that its version never starts again. */
export async function upsertOrigins(
  tx: Transaction,
  organizationId: number,
  lodgingId: number,
  origins: readonly { weekOn: Temporal.PlainDate; after: Origin }[],
) {
  if (origins.length === 0) return
  const rows = origins.map(({ weekOn, after }) => ({
    organizationId,
    lodgingId,
    weekOn,
    departmentCode: after.departmentCode || null,
    countryCode: after.countryCode || null,
    version: 1,
  }))
  await tx
    .insert(guestOrigins)
    .values(rows)
    .onConflictDoUpdate({
      target: [guestOrigins.organizationId, guestOrigins.lodgingId, guestOrigins.weekOn],
      set: {
        departmentCode: sql`excluded.department_code`,
        countryCode: sql`excluded.country_code`,
        version: sql`${guestOrigins.version} + 1`,
      },
    })
}

const itself = (organizationId: number, id: number) =>
  and(eq(lodgings.organizationId, organizationId), eq(lodgings.id, id))

export const updatePlanningShown = async (tx: Transaction, organizationId: number, id: number, shown: boolean) =>
  tx
    .update(lodgings)
    .set({ planningShown: shown, version: sql`${lodgings.version} + 1` })
    .where(itself(organizationId, id))
