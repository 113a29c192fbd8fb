import { and, eq, or, sql } from 'drizzle-orm'
import { photoConditions } from '../../core/media/schema.ts'
import { type Holding, ofAccounts, ofLodgings, ofProviders } from '../../core/personal-data/holding.ts'
import { directoryImports } from './imports/checks/schema.ts'
import { photoProposals } from './photos/proposals/schema.ts'
import { reminders } from './reminders/schema.ts'
import { guestOrigins } from './schema.ts'

const reminded = ofProviders(reminders, reminders.providerId)
const sent = ofAccounts(directoryImports, directoryImports.accountId)
const proposed = ofLodgings(photoProposals, photoProposals.lodgingId)

/** What the owners' module holds of a person. */
export const holdings: readonly Holding[] = [
  {
    table: guestOrigins,
    title: 'Provenances des hôtes, par semaine',
    theirs: ofLodgings(guestOrigins, guestOrigins.lodgingId),
    fields: {
      Hébergement: guestOrigins.lodgingId,
      'Semaine du': guestOrigins.weekOn,
      Département: guestOrigins.departmentCode,
      Pays: guestOrigins.countryCode,
    },
  },
  {
    table: photoProposals,
    title: 'Photos proposées',
    theirs: proposed,
    fields: {},
    erase: (tx, { subject, at, byAccountId }) =>
      tx
        .update(photoProposals)
        .set({
          ...{ caption: '', credit: '', word: '' },
          answeredAt: sql`coalesce(${photoProposals.answeredAt}, ${at.toString()}::timestamptz)`,
          answeredByAccountId: sql`coalesce(${photoProposals.answeredByAccountId}, ${byAccountId}::bigint)`,
        })
        .where(proposed(subject)),
    async read(tx, subject) {
      const rows = await tx
        .select({
          lodgingId: photoProposals.lodgingId,
          Légende: photoProposals.caption,
          Copyright: photoProposals.credit,
          'Envoyée le': photoProposals.sentAt,
          'Répondue le': photoProposals.answeredAt,
          Réponse: photoProposals.word,
          'Conditions acceptées, version': photoConditions.version,
          'Conditions acceptées': photoConditions.text,
        })
        .from(photoProposals)
        .innerJoin(
          photoConditions,
          and(
            eq(photoConditions.organizationId, photoProposals.organizationId),
            eq(photoConditions.id, photoProposals.conditionsId),
          ),
        )
        .where(proposed(subject))
        .orderBy(photoProposals.id)
      return rows.map(({ lodgingId, ...row }) => ({ Hébergement: subject.lodgings.get(lodgingId), ...row }))
    },
  },
  {
    table: reminders,
    title: 'Rappels',
    theirs: reminded,
    erase: (tx, { subject }) =>
      tx.update(reminders).set({ tokenHash: null, linkExpiresAt: null }).where(reminded(subject)),
    fields: { 'Envoyé le': reminders.sentAt, 'Confirmé par son lien le': reminders.confirmedAt },
  },
  {
    table: directoryImports,
    title: "Fichiers de l'annuaire envoyés",
    theirs: sent,
    // A file that names them must not bring them back either.
    async erase(tx, { subject, mentions }) {
      const words = sql`concat_ws(' ', ${directoryImports.content}, ${directoryImports.changes}::text, ${directoryImports.errors}::text)`
      const speaks = mentions.map((mention) => sql`position(${mention} in ${words}) > 0`)
      const ofOrganization = eq(directoryImports.organizationId, subject.organizationId)
      await tx.update(directoryImports).set({ fileName: 'effacé' }).where(sent(subject))
      await tx
        .update(directoryImports)
        .set({ content: '', changes: [], errors: [] })
        .where(and(ofOrganization, or(sent(subject), ...speaks)))
    },
    fields: {
      Fichier: directoryImports.fileName,
      'Envoyé le': directoryImports.checkedAt,
      'Importé le': directoryImports.appliedAt,
    },
  },
]
