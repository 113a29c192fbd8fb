import { and, eq, gte, isNull, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../../platform/database/database.ts'
import { prepared } from '../../platform/database/prepared.ts'
import { organizationTopic } from '../freshness/rules.ts'
import { bump } from '../freshness/store.ts'
import type { NewOrganizationValues, OrganizationValues } from './forms.ts'
import { firstColor, type Organization } from './rules.ts'
import { type Charter, organizationSettings, organizations } from './schema.ts'

/** The open organisation behind a path's first segment, or null. */
export async function selectOptionalOrganization(db: Database, slug: string): Promise<Organization | null> {
  // Every request begins with this one. It needs no scope, organisations are listed to everyone, hence no transaction.
  const { rows } = await db.pool.query<Organization>({
    name: 'organization-by-slug',
    text: `select id, slug, name, time_zone as "timeZone", modules, charter, contact, texts, mail_sender as "mailSender",
        version
      from core.organizations where slug = $1 and closed_at is null`,
    values: [slug],
  })
  return rows[0] ?? null
}

/** An open organisation by its number, for work that no request began. */
export async function selectOptionalOrganizationById(tx: Transaction, id: number): Promise<Organization | null> {
  const [row] = await tx
    .select()
    .from(organizations)
    .where(and(eq(organizations.id, id), isNull(organizations.closedAt)))
  return row ?? null
}

/** Every open organisation, by name: the installation's home. */
export function selectOrganizations(tx: Transaction): Promise<Organization[]> {
  return tx.select().from(organizations).where(isNull(organizations.closedAt)).orderBy(organizations.name)
}

/** Every organisation, closed ones too: for work that the clock begins. */
export function selectOrganizationIds(tx: Transaction): Promise<{ id: number }[]> {
  return tx.select({ id: organizations.id }).from(organizations).orderBy(organizations.id)
}

/** What the organisation set for a module; empty where it set nothing. */
export async function selectSettings(tx: Transaction, organizationId: number, module: string) {
  const [row] = await prepared(tx, 'settings', settingsOf).execute({ organizationId, module })
  return row ?? { values: {}, version: 0 }
}

const settingsOf = (tx: Transaction, name: string) =>
  tx
    .select({ values: organizationSettings.values, version: organizationSettings.version })
    .from(organizationSettings)
    .where(
      and(
        eq(organizationSettings.organizationId, sql.placeholder('organizationId')),
        eq(organizationSettings.module, sql.placeholder('module')),
      ),
    )
    .prepare(name)

/**
 * Locks the organisation's row: two people who change it do so one after the other. `no key`: the verb's form key points
 * at the row already, and two verbs that both wait for the other's key would wait for ever.
 */
export async function selectOrganizationForUpdate(tx: Transaction, id: number): Promise<Organization> {
  const [row] = await tx.select().from(organizations).where(eq(organizations.id, id)).for('no key update')
  if (!row) throw new Error(`organization ${id} is gone`)
  return row
}

/** Writes what the form says, unless somebody changed the organisation since it was read (null). */
export async function updateOrganization(tx: Transaction, id: number, values: OrganizationValues, charter: Charter) {
  const { version, name, mailSender, email, phone, hours, hoursEnglish, address, website } = values
  const { legalNotice, privacy, accessibility } = values
  const [row] = await tx
    .update(organizations)
    .set({
      name,
      mailSender,
      charter,
      contact: { email, phone, hours, hoursEnglish, address, website },
      texts: { legalNotice, privacy, accessibility },
      version: sql`${organizations.version} + 1`,
    })
    .where(and(eq(organizations.id, id), eq(organizations.version, version)))
    .returning()
  await tellChanged(tx, id)
  return row ?? null
}

/** Public pages show an organisation's name, colours, contact and settings. */
const tellChanged = (tx: Transaction, id: number) => bump(tx, id, [organizationTopic])

type NewOrganization = Pick<NewOrganizationValues, 'slug' | 'name' | 'modules' | 'email' | 'phone'>

/** Opens an organisation, or null when its slug is taken. Needs the scope of a platform administrator. */
export async function insertOrganization(tx: Transaction, values: NewOrganization, now: Temporal.Instant) {
  const [row] = await tx
    .insert(organizations)
    .values({
      slug: values.slug,
      name: values.name,
      modules: values.modules,
      charter: { primaryColor: firstColor, banner: 'countryside' },
      contact: { email: values.email, phone: values.phone, hours: '', address: '' },
      texts: { legalNotice: '', privacy: '', accessibility: '' },
      mailSender: values.email,
      createdAt: now,
    })
    .onConflictDoNothing({ target: organizations.slug })
    .returning()
  return row ?? null
}

export async function updateCharter(tx: Transaction, id: number, charter: Charter): Promise<void> {
  await tx
    .update(organizations)
    .set({ charter, version: sql`${organizations.version} + 1` })
    .where(eq(organizations.id, id))
  await tellChanged(tx, id)
}

/** The organisation that this very form opened a moment ago, or null. */
export async function selectOptionalTwin(tx: Transaction, values: NewOrganizationValues, since: Temporal.Instant) {
  const [row] = await tx
    .select()
    .from(organizations)
    .where(
      and(
        eq(organizations.slug, values.slug),
        eq(organizations.name, values.name),
        eq(organizations.mailSender, values.email),
        gte(organizations.createdAt, since),
      ),
    )
  return row ?? null
}

/** Writes a module's settings, unless somebody changed them since `version` was read (false). Version 0: none yet. */
export async function upsertSettings(
  tx: Transaction,
  organizationId: number,
  module: string,
  values: Record<string, unknown>,
  version: number,
): Promise<boolean> {
  await tellChanged(tx, organizationId)
  if (version === 0) {
    const inserted = await tx
      .insert(organizationSettings)
      .values({ organizationId, module, values })
      .onConflictDoNothing()
      .returning({ version: organizationSettings.version })
    return inserted.length === 1
  }
  const updated = await tx
    .update(organizationSettings)
    .set({ values, version: sql`${organizationSettings.version} + 1` })
    .where(
      and(
        eq(organizationSettings.organizationId, organizationId),
        eq(organizationSettings.module, module),
        eq(organizationSettings.version, version),
      ),
    )
    .returning({ version: organizationSettings.version })
  return updated.length === 1
}
