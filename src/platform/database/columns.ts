import { bigint, customType, foreignKey, type PgColumn, primaryKey } from 'drizzle-orm/pg-core'

/** A calendar day in the organisation's zone; PostgreSQL `date`, read and written as `YYYY-MM-DD`. */
export const day = customType<{ data: Temporal.PlainDate; driverData: string }>({
  dataType: () => 'date',
  fromDriver: (text) => Temporal.PlainDate.from(text),
  toDriver: (value) => value.toString(),
})

/** A moment; PostgreSQL `timestamptz`, precise to the microsecond. */
export const moment = customType<{ data: Temporal.Instant; driverData: string }>({
  dataType: () => 'timestamp with time zone',
  fromDriver: (text) => Temporal.Instant.from(text),
  toDriver: (value) => value.toString(),
})

/** Raw bytes: token hashes, encrypted drafts. */
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' })

/** A reference to a row of the same organisation: half of a composite key, see `within`. */
export const reference = (name: string) => bigint(name, { mode: 'number' })

/** The row's own identifier; it means something only together with its organisation. */
export const identity = () => bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity().notNull()

/** Every tenant table's first column. */
export const organizationId = () => bigint('organization_id', { mode: 'number' }).notNull()

type Keyed = { organizationId: PgColumn; id: PgColumn }

/** The tenant table's primary key: organisation first, so that rows shard and policies bind. */
export const tenantKey = (table: Keyed) => primaryKey({ columns: [table.organizationId, table.id] })

/** A foreign key that carries the organisation, so that no row can point into another one. */
export const within = (organization: PgColumn, column: PgColumn, target: () => Keyed) =>
  foreignKey({
    columns: [organization, column],
    foreignColumns: [target().organizationId, target().id],
  })
