import pg from 'pg'
import { insertSql, sampleRow, type Table, tenantTables } from '../support/every-table.ts'

/** One of a check's words, or a code: a mark of the person cannot stand there. */
const wordColumns = /^(state|held_as|kind|step|source|answer|portal|media_type|visibility|purpose)$/

/** Only one of two columns may be filled. */
const exclusive = ['owners.guest_origins', 'owners.origin_counts']

/** What columns of these types hold, as verbs write them. */
const jsonOf: Record<string, (mark: string) => unknown> = {
  'core.history.changes': (mark) => ({ name: { from: mark, to: mark }, reason: { to: mark } }),
  'owners.directory_imports.errors': (mark) => [{ line: 1, sentence: mark }],
  'owners.directory_imports.changes': (mark) => [{ label: mark, changes: [mark] }],
}

/** Rows of one person: what each table was given. */
type Rows = Map<string, Record<string, unknown>>

/**
 * A row in every table of an organisation for one person of it, whose mark stands wherever a text may be free. What belongs
 * to the organisation alone is made once and shared.
 */
export async function plantMarkedPerson(owner: pg.Client, organizationId: number, mark: string, shared?: Rows) {
  const tables = await tenantTables(owner)
  const rows: Rows = new Map()
  // The history points at nothing, and tells of everything: it comes last.
  const [history, others] = [tables.filter(isHistory), tables.filter((table) => !isHistory(table))]
  for (const table of [...others, ...history]) {
    const row = marked(table, sampleRow(table, organizationId, rows), mark)
    if (isHistory(table)) Object.assign(row, { subject: 'host', subject_id: rows.get('core.providers')?.id })
    await owner.query('savepoint one')
    try {
      const { text, values } = insertSql(table, row)
      const inserted = await owner.query(text, values)
      rows.set(table.name, inserted.rows[0])
    } catch (error) {
      // One per organisation: the other person's does.
      const known = shared?.get(table.name)
      if (!known || !(error instanceof pg.DatabaseError) || error.code !== '23505') throw error
      await owner.query('rollback to savepoint one')
      rows.set(table.name, known)
    }
  }
  return rows
}

const isHistory = ({ name }: Table) => name === 'core.history'

function marked(table: Table, row: Record<string, unknown>, mark: string) {
  const filled = { ...row }
  // The organisation's own text, which both accepted.
  if (table.name === 'core.photo_conditions') return filled
  for (const { name, type, nullable, generated } of table.columns) {
    const isWord = wordColumns.test(name) || (nullable && exclusive.includes(table.name))
    if (type === 'text' && !generated && !isWord) filled[name] = mark
    const json = jsonOf[`${table.name}.${name}`]
    if (json) filled[name] = JSON.stringify(json(mark))
    if (type === 'bytea' && name in filled) filled[name] = Buffer.from(`${mark}:${table.name}`)
  }
  return filled
}
