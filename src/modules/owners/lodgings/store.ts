import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { lodgings, lodgingTypes } from '../../../core/directory/schema.ts'
import { department } from '../../../core/reference/departments.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import type { Choices } from './rules.ts'

/** The départements, communes and types that an organisation's open lodgings have. */
export async function selectChoices(tx: Transaction, organizationId: number): Promise<Choices> {
  const [municipalities, types] = await Promise.all([
    tx
      .select({
        code: lodgings.municipalityCode,
        name: sql<string>`min(${lodgings.municipalityName})`,
        departmentCode: lodgings.departmentCode,
        lodgings: sql<number>`count(*)::int`,
      })
      .from(lodgings)
      .where(and(eq(lodgings.organizationId, organizationId), isNull(lodgings.closedAt)))
      .groupBy(lodgings.municipalityCode, lodgings.departmentCode),
    tx
      .select({
        id: lodgingTypes.id,
        code: lodgingTypes.code,
        name: lodgingTypes.name,
        nameEnglish: lodgingTypes.nameEnglish,
        isClosed: isNotNull(lodgingTypes.closedAt).mapWith(Boolean),
      })
      .from(lodgingTypes)
      .where(eq(lodgingTypes.organizationId, organizationId)),
  ])
  const order = new Intl.Collator('fr').compare
  municipalities.sort((a, b) => order(a.name, b.name))
  types.sort((a, b) => order(a.name, b.name))
  const counts = new Map<string, number>()
  for (const one of municipalities) {
    counts.set(one.departmentCode, (counts.get(one.departmentCode) ?? 0) + one.lodgings)
  }
  const departments = [...counts].map(([code, count]) => ({
    code,
    name: department(code)?.name ?? code,
    lodgings: count,
  }))
  departments.sort((a, b) => a.code.localeCompare(b.code, 'en'))
  return { departments, municipalities, types }
}

/** The codes of the départements that the public search offers: where open lodgings are. */
export async function selectSearchedDepartments(tx: Transaction, organizationId: number): Promise<Set<string>> {
  const rows = await tx
    .selectDistinct({ code: lodgings.departmentCode })
    .from(lodgings)
    .where(and(eq(lodgings.organizationId, organizationId), isNull(lodgings.closedAt)))
  return new Set(rows.map(({ code }) => code))
}

/** As many addresses as a sitemap may hold. */
const longestSitemap = 50_000

/** The open lodgings of a département. */
export async function selectOpenLodgingIds(tx: Transaction, organizationId: number, departmentCode: string) {
  const rows = await tx
    .select({ id: lodgings.id })
    .from(lodgings)
    .where(
      and(
        eq(lodgings.organizationId, organizationId),
        eq(lodgings.departmentCode, departmentCode),
        isNull(lodgings.closedAt),
      ),
    )
    .orderBy(asc(lodgings.id))
    // One place is the département's search.
    .limit(longestSitemap - 1)
  return rows.map(({ id }) => id)
}

/** An open lodging of this organisation with its type, or undefined. */
export async function selectOptionalLodging(tx: Transaction, organizationId: number, lodgingId: number) {
  const [row] = await tx
    .select({ lodging: lodgings, type: lodgingTypes })
    .from(lodgings)
    .innerJoin(
      lodgingTypes,
      and(eq(lodgingTypes.organizationId, lodgings.organizationId), eq(lodgingTypes.id, lodgings.lodgingTypeId)),
    )
    .where(and(eq(lodgings.organizationId, organizationId), eq(lodgings.id, lodgingId), isNull(lodgings.closedAt)))
  return row
}

export type ShownLodging = NonNullable<Awaited<ReturnType<typeof selectOptionalLodging>>>
