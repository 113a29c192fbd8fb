import type pg from 'pg'

interface ForeignKey {
  columns: string[]
  table: string
  targets: string[]
}

export interface Table {
  /** `core.lodgings`. */
  name: string
  columns: { name: string; type: string; nullable: boolean; generated: boolean }[]
  foreignKeys: ForeignKey[]
}

/** Every table of the program that belongs to organisations, read from the database itself, referenced ones first. */
export async function tenantTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query(`
    select format('%I.%I', n.nspname, c.relname) as name,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null),
          'nullable', not a.attnotnull, 'generated', a.attidentity <> '' or a.atthasdef) order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      coalesce((select json_agg(json_build_object('table', f.confrelid::regclass::text,
          'columns', (select json_agg(a.attname order by k.place) from unnest(f.conkey) with ordinality k(number, place)
            join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.number),
          'targets', (select json_agg(a.attname order by k.place) from unnest(f.confkey) with ordinality k(number, place)
            join pg_attribute a on a.attrelid = f.confrelid and a.attnum = k.number)))
        from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'), '[]') as "foreignKeys"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname in (select nspname from pg_namespace where nspowner = 'escale_owner'::regrole)
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped)
    order by 1`)
  return inOrder(rows as Table[])
}

/** Tables that others point at come before them. */
function inOrder(tables: Table[]): Table[] {
  const names = new Set(tables.map((table) => table.name))
  const done: Table[] = []
  const isDone = (name: string) => !names.has(name) || done.some((table) => table.name === name)
  while (done.length < tables.length) {
    const next = tables.find(
      (table) =>
        !done.includes(table) && table.foreignKeys.every((key) => key.table === table.name || isDone(key.table)),
    )
    if (!next) throw new Error('tables point at each other in a circle')
    done.push(next)
  }
  return done
}

/** What a column of a type gets when nothing else is known; a Saturday, a state that exists. */
const samples: Record<string, unknown> = {
  bigint: 1,
  integer: 1,
  smallint: 1,
  boolean: true,
  text: 'x',
  date: '2026-07-04',
  'timestamp with time zone': '2026-07-04T10:00:00Z',
  jsonb: '{}',
  'text[]': '{}',
  'integer[]': '{640}',
  'double precision': 1,
}
const byColumn: Record<string, unknown> = {
  state: 'available',
  departure_on: '2026-07-11',
  held_as: 'let',
  'core.planning_confirmations.kind': 'saved',
  'owners.reminder_lodgings.step': 'behind',
}

/** One row for an organisation, its references pointing at that organisation's rows of `made`. */
export function sampleRow(table: Table, organizationId: number, made: Map<string, Record<string, unknown>>) {
  const row: Record<string, unknown> = {}
  for (const column of table.columns) {
    if (column.name === 'organization_id') row[column.name] = organizationId
    else if (column.generated || column.nullable) continue
    else if (column.type === 'bytea') row[column.name] = Buffer.from(`${organizationId}:${table.name}`)
    else row[column.name] = byColumn[`${table.name}.${column.name}`] ?? byColumn[column.name] ?? samples[column.type]
    if (row[column.name] === undefined && !column.nullable)
      throw new Error(`no sample for ${table.name}.${column.name}`)
  }
  for (const key of table.foreignKeys) {
    key.columns.forEach((column, place) => {
      if (column in row && column !== 'organization_id') row[column] = made.get(key.table)?.[key.targets[place] ?? '']
    })
  }
  return row
}

export function insertSql(table: Table, row: Record<string, unknown>) {
  const names = Object.keys(row)
  return {
    text: `insert into ${table.name} (${names.join(', ')}) values (${names.map((_, n) => `$${n + 1}`).join(', ')}) returning *`,
    values: Object.values(row),
  }
}
