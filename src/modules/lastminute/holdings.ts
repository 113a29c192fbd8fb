import { and, isNotNull, isNull, sql } from 'drizzle-orm'
import { type Holding, ofProviders } from '../../core/personal-data/holding.ts'
import { calls, declarations, hosts, questions, suspensions } from './schema.ts'

const stateWords = { room: 'Dispo', full: 'Complet' }

const establishments = ofProviders(hosts, hosts.providerId)
const declared = ofProviders(declarations, declarations.providerId)
const suspended = ofProviders(suspensions, suspensions.providerId)

/** What the last-minute module holds of a host. */
export const holdings: readonly Holding[] = [
  {
    table: hosts,
    title: 'Établissements de la recherche de dernière minute',
    theirs: establishments,
    fields: {
      Code: hosts.providerId,
      Nom: hosts.name,
      Téléphone: hosts.phone,
      Commune: hosts.municipalityName,
      "Interrogé l'après-midi": hosts.askedInAfternoon,
      'Créé le': hosts.createdAt,
      'Fermé le': hosts.closedAt,
    },
    standing: async (tx, subject) => {
      const open = and(establishments(subject), isNull(hosts.closedAt))
      const rows = await tx.select({ name: hosts.name }).from(hosts).where(open)
      return rows.map(({ name }) => `Fermez d'abord l'hébergeur « ${name} ».`)
    },
    erase: (tx, { subject }) =>
      tx
        .update(hosts)
        .set({ name: 'Hébergeur effacé', phone: '', version: sql`${hosts.version} + 1` })
        .where(establishments(subject)),
  },
  {
    table: declarations,
    title: 'Nuits déclarées',
    theirs: declared,
    erase: (tx, { subject }) =>
      tx
        .update(declarations)
        .set({ reason: '' })
        .where(and(declared(subject), isNotNull(declarations.reason))),
    fields: {
      Établissement: declarations.providerId,
      Nuit: declarations.nightOn,
      État: { column: declarations.state, words: stateWords },
      'Déclarée le': declarations.declaredAt,
      Par: {
        column: declarations.source,
        words: { host: 'vous', mail: "le courriel de l'après-midi", agent: 'la structure' },
      },
      Raison: declarations.reason,
      'Remplacée le': declarations.supersededAt,
    },
  },
  {
    table: questions,
    title: "Questions de l'après-midi",
    theirs: ofProviders(questions, questions.providerId),
    fields: {
      Établissement: questions.providerId,
      Nuit: questions.nightOn,
      'Posée le': questions.askedAt,
      'Répondue le': questions.answeredAt,
      Réponse: { column: questions.answer, words: stateWords },
    },
  },
  {
    table: calls,
    title: 'Appels du comptoir',
    theirs: ofProviders(calls, calls.providerId),
    fields: {
      Établissement: calls.providerId,
      Nuit: calls.nightOn,
      'Appelé le': calls.calledAt,
      'Marque retirée le': calls.withdrawnAt,
    },
  },
  {
    table: suspensions,
    title: 'Suspensions',
    theirs: suspended,
    erase: (tx, { subject }) =>
      tx
        .update(suspensions)
        .set({ reason: '', endReason: sql`case when ${suspensions.endReason} is null then null else '' end` })
        .where(suspended(subject)),
    fields: {
      Établissement: suspensions.providerId,
      Raison: suspensions.reason,
      'Depuis le': suspensions.beganAt,
      "Jusqu'au": suspensions.endedAt,
      'Raison de la réadmission': suspensions.endReason,
    },
  },
]
