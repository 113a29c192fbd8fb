import { Facts } from '../../../../ui/cards.tsx'
import { typography } from '../../../../ui/format.ts'

interface Place {
  /** The site, and in which of its menus its calendar's address is found. */
  label: string
  value: string
}

const places: Place[] = [
  {
    label: 'Airbnb',
    value: "Calendrier de l'annonce, Disponibilité, Connecter les calendriers, « Exporter le calendrier ».",
  },
  {
    label: 'Booking.com',
    value: "Dans l'extranet : Tarifs et disponibilités, Synchronisation des calendriers, « Exporter ».",
  },
  {
    label: 'Abritel (Vrbo)',
    value: "Dans l'espace propriétaire : Calendrier, Importer et exporter, « Exporter le calendrier ».",
  },
  { label: 'Gîtes de France', value: "Dans l'espace propriétaire : Mon compte, « Export planning »." },
  {
    label: 'Google Agenda, Outlook…',
    value:
      "Dans les paramètres de l'agenda : « Adresse secrète au format iCal », ou « Publier le calendrier » (lien ICS).",
  },
]

const advice =
  "Copiez le lien entier, de préférence depuis un ordinateur : ni l'adresse de votre annonce, ni un fichier téléchargé. Les noms des menus changent parfois : « calendrier », « synchroniser » et « iCal » sont les mots à chercher."

/** In which menu of the usual sites a calendar's address is found. */
export const WhereToFind = () => (
  <details>
    <summary>Où trouver l'adresse chez Airbnb, Booking.com, Abritel, Gîtes de France ?</summary>
    <Facts items={places.map(({ label, value }) => ({ label, value: typography(value) }))} />
    <p class="field-hint">{typography(advice)}</p>
  </details>
)
