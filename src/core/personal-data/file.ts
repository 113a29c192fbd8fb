import type { Transaction } from '../../platform/database/database.ts'
import type { Organization } from '../organizations/rules.ts'
import type { Holding, Subject } from './holding.ts'

interface Asked {
  organization: Pick<Organization, 'name' | 'timeZone'>
  subject: Subject
  now: Temporal.Instant
  /** Staff are given no secret by which they could read or act as the person. */
  by: 'person' | 'staff'
}

/** All that is held of a person, as the text of one JSON file whose names are French. */
export async function personalFile(
  tx: Transaction,
  holdings: readonly Holding[],
  { organization, subject, now, by }: Asked,
): Promise<string> {
  const contents: [string, unknown][] = []
  for (const holding of holdings) {
    const rows = await rowsOf(tx, holding, subject)
    if (rows.length === 0) continue
    const hidden = by === 'staff' ? (holding.secrets ?? []) : []
    contents.push([holding.title, rows.map((row) => without(row, hidden))])
  }
  const head = { Structure: organization.name, 'Établi le': now, Contenu: Object.fromEntries(contents) }
  return JSON.stringify(told(head, organization.timeZone), null, 2)
}

async function rowsOf(tx: Transaction, holding: Holding, subject: Subject): Promise<Record<string, unknown>[]> {
  if (holding.read) return holding.read(tx, subject)
  const fields = Object.entries(holding.fields)
  const columns = Object.fromEntries(fields.map(([name, field]) => [name, 'column' in field ? field.column : field]))
  const rows = await tx
    .select(columns)
    .from(holding.table)
    .where(holding.theirs(subject))
    .orderBy(...Object.values(columns).slice(0, 3))
  return rows.map((row) =>
    Object.fromEntries(
      fields.map(([name, field]) => {
        const value: unknown = row[name]
        if ('column' in field) return [name, field.words[String(value)] ?? value]
        return [name, nameIn(subject, field.name, value)]
      }),
    ),
  )
}

/** A lodging or a provider by the name under which people know it. */
function nameIn({ lodgings, providers }: Subject, column: string, value: unknown): unknown {
  if (column === 'lodging_id') return lodgings.get(Number(value)) ?? value
  if (column === 'provider_id') return providers.get(Number(value)) ?? value
  return value
}

const without = (row: Record<string, unknown>, names: readonly string[]) =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)))

/** Moments as the organisation's clock showed them, whatever is empty left out. */
function told(value: unknown, timeZone: string): unknown {
  if (value instanceof Temporal.Instant)
    return value.toZonedDateTimeISO(timeZone).toString({ timeZoneName: 'never', smallestUnit: 'second' })
  if (value instanceof Temporal.PlainDate) return value.toString()
  if (Array.isArray(value)) return value.map((one) => told(one, timeZone))
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([, one]) => one !== null && one !== '' && one !== undefined)
  return Object.fromEntries(entries.map(([name, one]) => [name, told(one, timeZone)]))
}
