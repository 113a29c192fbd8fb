import { type Holding, ofProviders } from '../../core/personal-data/holding.ts'
import { calls, declarations, hosts, questions, suspensions } from './schema.ts'

const stateWords = { room: 'Dispo', full: 'Complet' }

/** What the last-minute module holds of a host. */
export const holdings: readonly Holding[] = [
  {
    table: hosts,
    title: 'Établissements de la recherche de dernière minute',
    theirs: ofProviders(hosts, hosts.providerId),
    fields: {
      Code: hosts.providerId,
      Nom: hosts.name,
      Téléphone: hosts.phone,
      Commune: hosts.municipalityName,
      "Interrogé l'après-midi": hosts.askedInAfternoon,
      'Créé le': hosts.createdAt,
      'Fermé le': hosts.closedAt,
    },
  },
  {
    table: declarations,
    title: 'Nuits déclarées',
    theirs: ofProviders(declarations, declarations.providerId),
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
    theirs: ofProviders(suspensions, suspensions.providerId),
    fields: {
      Établissement: suspensions.providerId,
      Raison: suspensions.reason,
      'Depuis le': suspensions.beganAt,
      "Jusqu'au": suspensions.endedAt,
      'Raison de la réadmission': suspensions.endReason,
    },
  },
]
