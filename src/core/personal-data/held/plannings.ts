import { sql } from 'drizzle-orm'
import { stateNames } from '../../../ui/state-cell.tsx'
import { feedExports, feedStays, feeds } from '../../availability/feeds/schema.ts'
import { planningConfirmations, typedSpans } from '../../availability/schema.ts'
import { type Holding, ofLodgings } from '../holding.ts'

const connected = ofLodgings(feeds, feeds.lodgingId)
const stays = ofLodgings(feedStays, feedStays.lodgingId)
const exported = ofLodgings(feedExports, feedExports.lodgingId)

/** What a person said of their nights, and the calendars that they connected. */
export const planningHoldings: readonly Holding[] = [
  {
    table: typedSpans,
    title: 'Plannings',
    theirs: ofLodgings(typedSpans, typedSpans.lodgingId),
    fields: {
      Hébergement: typedSpans.lodgingId,
      'Première nuit': typedSpans.firstNightOn,
      Départ: typedSpans.departureOn,
      État: { column: typedSpans.state, words: stateNames },
    },
  },
  {
    table: planningConfirmations,
    title: 'Confirmations des plannings',
    theirs: ofLodgings(planningConfirmations, planningConfirmations.lodgingId),
    fields: {
      Hébergement: planningConfirmations.lodgingId,
      Le: planningConfirmations.confirmedAt,
      Par: {
        column: planningConfirmations.kind,
        words: { saved: 'un enregistrement', unchanged: '« Rien n’a changé »', feed: 'un calendrier connecté' },
      },
    },
  },
  {
    table: feeds,
    title: 'Calendriers connectés',
    theirs: connected,
    erase: (tx, { subject, at, byAccountId }) =>
      tx
        .update(feeds)
        .set({
          ...{ name: '', address: '', etag: '', lastModified: '', problem: '', version: sql`${feeds.version} + 1` },
          closedAt: sql`coalesce(${feeds.closedAt}, ${at.toString()}::timestamptz)`,
          closedByAccountId: sql`coalesce(${feeds.closedByAccountId}, ${byAccountId}::bigint)`,
        })
        .where(connected(subject)),
    fields: {
      Hébergement: feeds.lodgingId,
      Nom: feeds.name,
      Adresse: feeds.address,
      'Connecté le': feeds.createdAt,
      'Lu le': feeds.readAt,
      'En pause depuis le': feeds.pausedAt,
      'Retiré le': feeds.closedAt,
    },
    secrets: ['Adresse'],
  },
  {
    table: feedStays,
    title: 'Séjours lus dans ces calendriers',
    theirs: stays,
    // Some sites put a guest's address into it.
    erase: (tx, { subject }) => tx.update(feedStays).set({ uid: '' }).where(stays(subject)),
    fields: {
      Hébergement: feedStays.lodgingId,
      'Première nuit': feedStays.firstNightOn,
      Départ: feedStays.departureOn,
      État: { column: feedStays.heldAs, words: stateNames },
      'Lu la première fois le': feedStays.firstSeenAt,
      'Écarté le': feedStays.setAsideAt,
    },
  },
  {
    table: feedExports,
    title: 'Adresses privées des plannings (elles se lisent sous « Autres calendriers »)',
    theirs: exported,
    erase: (tx, { subject, at }) =>
      tx
        .update(feedExports)
        .set({
          generation: sql`${feedExports.generation} + 1`,
          closedAt: sql`coalesce(${feedExports.closedAt}, ${at.toString()}::timestamptz)`,
        })
        .where(exported(subject)),
    fields: {
      Hébergement: feedExports.lodgingId,
      'Créée le': feedExports.createdAt,
      'Lue le': feedExports.askedAt,
      'Fermée le': feedExports.closedAt,
    },
  },
]
