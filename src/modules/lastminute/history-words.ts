import { wordsOf } from '../../core/history/words.ts'
import { coreWords } from '../../core/history-words.ts'

/** What the history calls the things of this module, and those of the core that its pages show. */
export const historyWords = wordsOf(coreWords, {
  subjects: {
    host: 'Hébergeur',
    'member-offer': "Offre d'adhérent",
  },
  verbs: {
    'asking-chosen': "Courriel de l'après-midi : choix",
    'call-withdrawn': 'Marque « appelé » retirée',
    'host-called': 'Hébergeur appelé',
    'host-changed': 'Hébergeur modifié',
    'host-closed': 'Hébergeur fermé',
    'host-created': 'Hébergeur créé',
    'host-readmitted': 'Hébergeur réadmis',
    'host-reopened': 'Hébergeur rouvert',
    'host-suspended': 'Hébergeur suspendu',
    'readmission-reason-added': 'Réadmission : une raison de plus',
    'suspension-reason-changed': 'Raison de la suspension changée',
    'nights-declared': 'Nuits déclarées',
    'nights-declared-by-mail': "Nuits déclarées par le courriel de l'après-midi",
    'member-offer-changed': "Offre d'adhérent modifiée",
    'member-offer-closed': "Offre d'adhérent fermée",
    'member-offer-created': "Offre d'adhérent créée",
    'member-offer-reopened': "Offre d'adhérent rouverte",
    'lastminute-closed': 'Outil de dernière minute fermé',
    'lastminute-message-changed': 'Message de fermeture changé',
    'lastminute-reopened': 'Outil de dernière minute rouvert',
    'lastminute-settings-changed': 'Réglages de dernière minute modifiés',
  },
  fields: {
    message: 'Message',
    askedInAfternoon: "Interrogé l'après-midi",
    night: 'Nuit',
    entitled: 'Comprend la dernière minute',
    offerId: 'Offre (numéro)',
    daysAhead: 'Jours de recherche',
    showsMunicipality: 'Commune affichée',
    showsKind: 'Type affiché',
    listsHref: 'Adresse des listes',
    derivesFromPlannings: 'Plannings pris en compte',
  },
})
