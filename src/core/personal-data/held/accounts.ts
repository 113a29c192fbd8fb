import { accessLinks, accountRoles, accountScopes, accounts, persons, sessions } from '../../accounts/schema.ts'
import { formDrafts } from '../../forms/schema.ts'
import { runs } from '../../progress/schema.ts'
import { type Holding, ofAccounts, ofPerson } from '../holding.ts'

const portalNames = { owners: 'espace propriétaires', hosts: 'espace hébergeurs', office: 'gestion' }

/** What identifies a person, what they sign in with. */
export const accountHoldings: readonly Holding[] = [
  {
    table: persons,
    title: 'Identité et coordonnées',
    theirs: ofPerson(persons, persons.id),
    fields: {
      Civilité: persons.civility,
      Prénom: persons.firstName,
      Nom: persons.lastName,
      'Adresse électronique': persons.email,
      Téléphone: persons.phone,
      'Adresse postale': persons.address,
    },
  },
  {
    table: accounts,
    title: 'Comptes',
    theirs: ofAccounts(accounts, accounts.id),
    fields: {
      Espace: { column: accounts.portal, words: portalNames },
      Département: accounts.departmentCode,
      Identifiant: accounts.identifier,
      'Adresse électronique': accounts.email,
      'Créé le': accounts.createdAt,
      'Mot de passe choisi le': accounts.passwordChosenAt,
      'Fermé le': accounts.closedAt,
    },
  },
  {
    table: accountScopes,
    title: 'Départements suivis',
    theirs: ofAccounts(accountScopes, accountScopes.accountId),
    fields: { Département: accountScopes.value },
  },
  {
    table: accountRoles,
    title: 'Rôles',
    theirs: ofAccounts(accountRoles, accountRoles.accountId),
    fields: { 'Rôle (numéro)': accountRoles.roleId },
  },
  {
    table: accessLinks,
    title: 'Liens pour choisir un mot de passe',
    theirs: ofAccounts(accessLinks, accessLinks.accountId),
    fields: {
      Pour: { column: accessLinks.purpose, words: { activation: 'un premier mot de passe', reset: 'un nouveau' } },
      'Envoyé le': accessLinks.createdAt,
      "Valable jusqu'au": accessLinks.expiresAt,
      'Utilisé le': accessLinks.usedAt,
    },
  },
  {
    table: sessions,
    title: 'Connexions',
    theirs: ofAccounts(sessions, sessions.accountId),
    fields: {
      'Connecté le': sessions.createdAt,
      'Dernière activité': sessions.lastSeenAt,
      'Terminée le': sessions.endedAt,
      Navigateur: sessions.userAgent,
    },
  },
  {
    table: formDrafts,
    title: 'Saisies gardées une heure après une déconnexion (leur contenu est chiffré)',
    theirs: ofAccounts(formDrafts, formDrafts.accountId),
    fields: { Page: formDrafts.path, "Gardée jusqu'au": formDrafts.expiresAt },
  },
  {
    table: runs,
    title: 'Travaux demandés',
    theirs: ofAccounts(runs, runs.accountId),
    fields: { 'Demandé le': runs.askedAt, Travail: runs.title, 'Terminé le': runs.finishedAt },
  },
]
