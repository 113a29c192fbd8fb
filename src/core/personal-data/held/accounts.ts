import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { accessLinks, accountRoles, accountScopes, accounts, persons, sessions } from '../../accounts/schema.ts'
import { accountProviders, providers } from '../../directory/schema.ts'
import { formDrafts } from '../../forms/schema.ts'
import { runs } from '../../progress/schema.ts'
import { type Holding, ofAccounts, ofPerson } from '../holding.ts'
import { erasedName } from '../rules.ts'

const portalNames = { owners: 'espace propriétaires', hosts: 'espace hébergeurs', office: 'gestion' }

const itself = ofPerson(persons, persons.id)
const signIns = ofAccounts(accounts, accounts.id)
const linkOfAccount = and(
  eq(accountProviders.organizationId, accounts.organizationId),
  eq(accountProviders.accountId, accounts.id),
)
const providerOfLink = and(
  eq(providers.organizationId, accountProviders.organizationId),
  eq(providers.id, accountProviders.providerId),
)
const links = ofAccounts(accessLinks, accessLinks.accountId)
const connections = ofAccounts(sessions, sessions.accountId)
const drafts = ofAccounts(formDrafts, formDrafts.accountId)

/** What identifies a person, what they sign in with. */
export const accountHoldings: readonly Holding[] = [
  {
    table: persons,
    title: 'Identité et coordonnées',
    theirs: itself,
    fields: {
      Civilité: persons.civility,
      Prénom: persons.firstName,
      Nom: persons.lastName,
      'Adresse électronique': persons.email,
      Téléphone: persons.phone,
      'Adresse postale': persons.address,
      'Effacement demandé le': persons.erasureAskedAt,
    },
    erase: (tx, { subject, at }) =>
      tx
        .update(persons)
        .set({
          ...{ civility: '', firstName: '', lastName: erasedName, email: '', phone: '', address: '' },
          ...{ erasedAt: at, erasureAskedAt: null, version: sql`${persons.version} + 1` },
        })
        .where(itself(subject)),
  },
  {
    table: accounts,
    title: 'Comptes',
    theirs: signIns,
    fields: {
      Espace: { column: accounts.portal, words: portalNames },
      Département: accounts.departmentCode,
      Identifiant: accounts.identifier,
      'Adresse électronique': accounts.email,
      'Créé le': accounts.createdAt,
      'Mot de passe choisi le': accounts.passwordChosenAt,
      'Fermé le': accounts.closedAt,
    },
    standing: async (tx, subject) => {
      const open = and(signIns(subject), isNull(accounts.closedAt))
      const [users, shared] = await Promise.all([
        tx
          .select({ identifier: accounts.identifier })
          .from(accounts)
          .where(and(open, eq(accounts.portal, 'office'))),
        tx
          .select({ code: providers.code })
          .from(accounts)
          .innerJoin(accountProviders, linkOfAccount)
          .innerJoin(providers, providerOfLink)
          .where(and(open, isNull(providers.closedAt), ne(providers.personId, subject.personId))),
      ])
      return [
        ...users.map(({ identifier }) => `Fermez d'abord son compte d'utilisateur « ${identifier} ».`),
        ...shared.map(
          ({ code }) => `Son compte ouvre aussi la fiche ${code}, d'une autre personne : fermez-la d'abord.`,
        ),
      ]
    },
    erase: (tx, { subject, at, byAccountId }) =>
      tx
        .update(accounts)
        .set({
          identifier: sql`'efface-' || ${accounts.id}`,
          ...{ email: '', passwordHash: null, passwordChosenAt: null, version: sql`${accounts.version} + 1` },
          closedAt: sql`coalesce(${accounts.closedAt}, ${at.toString()}::timestamptz)`,
          closedByAccountId: sql`coalesce(${accounts.closedByAccountId}, ${byAccountId}::bigint)`,
        })
        .where(signIns(subject)),
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
    theirs: links,
    erase: (tx, { subject }) => tx.delete(accessLinks).where(links(subject)),
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
    theirs: connections,
    erase: (tx, { subject }) => tx.delete(sessions).where(connections(subject)),
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
    theirs: drafts,
    erase: (tx, { subject }) => tx.delete(formDrafts).where(drafts(subject)),
    fields: { Page: formDrafts.path, "Gardée jusqu'au": formDrafts.expiresAt },
  },
  {
    table: runs,
    title: 'Travaux demandés',
    theirs: ofAccounts(runs, runs.accountId),
    fields: { 'Demandé le': runs.askedAt, Travail: runs.title, 'Terminé le': runs.finishedAt },
  },
]
