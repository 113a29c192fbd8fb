/** English of this module's public sentences, keyed by the French. */
export const english: Record<string, string> = {
  'Disponibilités de dernière minute': 'Last-minute availability',
  "Choisissez une date d'ici une semaine.": 'Choose a date within a week.',
  'Sélectionnez une date sur laquelle vous cherchez des hébergements disponibles':
    'Choose the night for which you are looking for a place to stay',
  Rechercher: 'Search',
  "Personne n'a déclaré de disponibilité pour cette nuit.": 'Nobody has declared a room for that night.',
  "Appelez l'office :": 'Call the tourist office:',
  'Trouver une chambre ce soir': 'Find a room tonight',
  'Les hébergeurs qui ont de la place cette semaine, avec leur téléphone.':
    'The hosts that have room this week, with their telephone numbers.',
  'Administration hébergeurs': 'For hosts',
  'Vous hébergez : dites en un geste si vous avez de la place.': 'You host: say in one tap whether you have room.',
}
