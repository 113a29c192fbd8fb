import type { Frame, Language } from '../../../../ui/frame.ts'
import { DataTable } from '../../../../ui/tables.tsx'
import { retention } from '../../../retention.ts'

/** How long what is kept, as the purges do it. */
export const RetentionTable = ({ t, language }: Pick<Frame, 't' | 'language'>) => (
  <DataTable
    caption={t('Durées de conservation')}
    columns={[
      { header: t('Données'), main: true, cell: ({ what }) => what },
      { header: t('Gardées'), cell: ({ kept }) => kept },
      { header: t('Depuis'), cell: ({ since }) => since },
    ]}
    rows={rowsIn(t, language)}
  />
)

function rowsIn(t: Frame['t'], language: Language) {
  const row = (what: string, period: Parameters<typeof periodIn>[0], since: string) => ({
    ...{ what, kept: periodIn(period, language), since },
  })
  const { sessions, links, signInFailures, drafts, formKeys, removedPhotos } = retention
  return [
    row(
      t("Nom, coordonnées et fiche d'une personne partie"),
      retention.closedPersons,
      t('la fermeture de ses comptes'),
    ),
    row(t('Contenu et destinataire des courriels'), retention.mails, t('leur écriture')),
    row(t('Connexions et navigateur utilisé'), sessions, t('leur fin')),
    row(t('Liens pour choisir un mot de passe'), links, t('leur fin')),
    row(t('Essais de connexion sans succès, sous forme chiffrée'), signInFailures, t("l'essai")),
    row(t("Saisie d'un formulaire envoyé après une déconnexion, chiffrée"), drafts, t("l'envoi")),
    row(t("Numéro d'un formulaire envoyé, qui évite de l'enregistrer deux fois"), formKeys, t("l'envoi")),
    row(t('Fichiers des photos retirées ou refusées'), removedPhotos, t('le retrait ou le refus')),
    row(t("Fichier de l'annuaire vérifié sans être importé"), retention.importFiles, t('la vérification')),
    row(t("Compte rendu de l'import d'un tel fichier"), retention.importReports, t('la vérification')),
    row(t('Travaux demandés par le personnel'), retention.runs, t('leur fin')),
    {
      what: t('Historique des changements, sans nom ni adresse'),
      kept: t('tant que la structure utilise ce service'),
      since: '',
    },
    {
      what: t('Nuits des plannings, provenances des hôtes et nuits déclarées, pour les statistiques'),
      kept: t("de même ; plus rien n'y nomme une personne effacée"),
      since: '',
    },
  ]
}

/** « 24 mois », « 24 months ». */
function periodIn(period: { hours: number } | { days: number } | { months: number }, language: Language): string {
  const [unit, count] =
    'hours' in period ? ['hour', period.hours] : 'days' in period ? ['day', period.days] : ['month', period.months]
  return new Intl.NumberFormat(language, { style: 'unit', unit: String(unit), unitDisplay: 'long' }).format(
    Number(count),
  )
}
