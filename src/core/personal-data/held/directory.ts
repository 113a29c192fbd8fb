import { accountProviders, lodgingListings, lodgings, providers } from '../../directory/schema.ts'
import { type Holding, ofAccounts, ofLodgings, ofPerson } from '../holding.ts'

/** What a person provides. */
export const directoryHoldings: readonly Holding[] = [
  {
    table: providers,
    title: "Fiches dans l'annuaire",
    theirs: ofPerson(providers, providers.personId),
    fields: {
      Code: providers.code,
      En: { column: providers.kind, words: { owner: 'propriétaire', host: 'hébergeur' } },
      Département: providers.departmentCode,
      'Créée le': providers.createdAt,
      'Fermée le': providers.closedAt,
    },
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
    theirs: ofLodgings(lodgings, lodgings.id),
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
