import { StateLegend } from '../../../../ui/state-cell.tsx'

/** OWN-22 */
export const Legend = () => (
  <StateLegend
    items={[
      { state: 'available', text: "l'hébergement est libre, il n'est pas loué" },
      { state: 'let', text: "l'hébergement n'est pas disponible, il est déjà loué" },
      { state: 'option', text: "vous êtes en attente de la confirmation d'une réservation" },
      { state: 'closed', text: "l'hébergement est fermé à la location" },
      { state: 'unset', text: "vous n'avez encore rien indiqué" },
    ]}
  />
)
