import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { accountProviders, lodgingListings, lodgings, providers } from '../../directory/schema.ts'
import { type Holding, ofAccounts, ofLodgings, ofPerson } from '../holding.ts'

const provided = ofPerson(providers, providers.personId)
const own = ofLodgings(lodgings, lodgings.id)

/** What a person provides. */
export const directoryHoldings: readonly Holding[] = [
  {
    table: providers,
    title: "Fiches dans l'annuaire",
    theirs: provided,
    fields: {
      Code: providers.code,
      En: { column: providers.kind, words: { owner: 'propriétaire', host: 'hébergeur' } },
      Département: providers.departmentCode,
      'Créée le': providers.createdAt,
      'Fermée le': providers.closedAt,
    },
    standing: async (tx, subject) => {
      const open = and(provided(subject), isNull(providers.closedAt), eq(providers.kind, 'owner'))
      const rows = await tx.select({ code: providers.code }).from(providers).where(open)
      return rows.map(({ code }) => `Fermez d'abord le propriétaire ${code} : ses hébergements se ferment avec lui.`)
    },
    // Codes are made from identifiers, which often are names.
    erase: (tx, { subject }) =>
      tx
        .update(providers)
        .set({ code: sql`'EFFACE-' || ${providers.id}`, version: sql`${providers.version} + 1` })
        .where(provided(subject)),
  },
  {
    table: accountProviders,
    title: 'Fiches que vos comptes ouvrent',
    theirs: ofAccounts(accountProviders, accountProviders.accountId),
    fields: { Fiche: accountProviders.providerId },
  },
  {
    table: lodgings,
    title: 'Hébergements',
    theirs: own,
    fields: {
      Nom: lodgings.name,
      "Numéro d'agrément": lodgings.approvalNumber,
      Commune: lodgings.municipalityName,
      'Code INSEE': lodgings.municipalityCode,
      Latitude: lodgings.latitude,
      Longitude: lodgings.longitude,
      'Capacité minimale': lodgings.capacityMin,
      'Capacité maximale': lodgings.capacityMax,
      Clés: lodgings.keys,
      Description: lodgings.description,
      Équipements: lodgings.equipment,
      'Prix minimal à la semaine, en centimes': lodgings.weekPriceMinCents,
      'Prix maximal à la semaine, en centimes': lodgings.weekPriceMaxCents,
      'Commentaire sur le prix': lodgings.priceComment,
      "Tarif valable jusqu'au": lodgings.priceValidUntilOn,
      'Planning affiché sur le site': lodgings.planningShown,
      'Planning mis à jour le': lodgings.planningUpdatedAt,
      'Créé le': lodgings.createdAt,
      'Fermé le': lodgings.closedAt,
    },
    standing: async (tx, subject) => {
      const rows = await tx
        .select({ name: lodgings.name })
        .from(lodgings)
        .innerJoin(
          providers,
          and(eq(providers.organizationId, lodgings.organizationId), eq(providers.id, lodgings.providerId)),
        )
        // An open owner is told of already.
        .where(and(own(subject), isNull(lodgings.closedAt), isNotNull(providers.closedAt)))
      return rows.map(({ name }) => `Fermez d'abord l'hébergement « ${name} ».`)
    },
    // Type, commune, capacity and approval number stay, for the figures and the history; so does the planning.
    erase: (tx, { subject }) =>
      tx
        .update(lodgings)
        .set({
          name: sql`'Hébergement effacé ' || ${lodgings.id}`,
          ...{ description: '', priceComment: '', latitude: null, longitude: null },
          version: sql`${lodgings.version} + 1`,
        })
        .where(own(subject)),
  },
  {
    table: lodgingListings,
    title: 'Périodes passées dans le réseau',
    theirs: ofLodgings(lodgingListings, lodgingListings.lodgingId),
    fields: {
      Hébergement: lodgingListings.lodgingId,
      Du: lodgingListings.fromOn,
      "Jusqu'au": lodgingListings.untilOn,
      Commune: lodgingListings.municipalityName,
      Clés: lodgingListings.keys,
    },
  },
]
