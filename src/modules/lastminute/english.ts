/** English of this module's public sentences, keyed by the French. */
export const english: Record<string, string> = {
  'Disponibilités de dernière minute': 'Last-minute availability',
  'Sélectionnez une date sur laquelle vous cherchez des hébergements disponibles':
    'Choose the night for which you are looking for a place to stay',
  Rechercher: 'Search',
  "Ce formulaire vous permet d'interroger notre base de données des hébergements disponibles à très court terme (moins d'une semaine) en fonction des déclarations de nos hébergeurs. Il n'est pas à jour concernant les disponibilités de plus d'une semaine.":
    'This form searches the places to stay that are available at very short notice (within a week), as declared by our hosts. It is not up to date for dates more than a week ahead.',
  "Ce formulaire vous permet d'interroger notre base de données des hébergements disponibles à très court terme ({{days}} jours à partir d'aujourd'hui) en fonction des déclarations de nos hébergeurs. Il n'est pas à jour concernant les disponibilités au-delà.":
    'This form searches the places to stay that are available at very short notice ({{days}} days from today), as declared by our hosts. It is not up to date for dates beyond.',
  'Nuits à venir': 'Coming nights',
  'Ce soir': 'Tonight',
  Demain: 'Tomorrow',
  'Indiquez une date, par exemple 04/07/2026.': 'Enter a date, for example 04/07/2026.',
  "Cette date est passée : choisissez-en une à partir d'aujourd'hui.": 'That date is past: choose today or later.',
  "Les hébergeurs n'ont encore rien déclaré pour cette date : choisissez-en une jusqu'au {{day}}.":
    'Hosts have not declared anything for that date yet: choose one up to {{day}}.',
  'Pour la nuit du {{day}}': 'For the night of {{day}}',
  "Toutes nos listes d'hébergements": 'All our lists of places to stay',
  "Aucun hébergeur n'a déclaré de disponibilité pour cette nuit.": 'No host has declared a vacancy for that night.',
  "L'office vous aide à trouver :": 'The tourist office will help you find one:',
  'Administration OTI': 'For the tourist office',
  'Trouver une chambre ce soir': 'Find a room tonight',
  'Les hébergeurs qui ont de la place ces jours-ci, avec leur téléphone.':
    'The hosts that have room in the coming days, with their telephone numbers.',
  'Administration hébergeurs': 'For hosts',
  'Vous hébergez : dites en un geste si vous avez de la place.': 'You host: say in one tap whether you have room.',
  "La date va d'aujourd'hui au {{day}}, par exemple {{example}}.":
    'The date goes from today to {{day}}, for example {{example}}.',
  "Disponibilités de dernière minute, selon les déclarations des hébergeurs de l'office.":
    'Last-minute availability, as declared by the hosts of the tourist office.',
  'Qui a de la place': 'Who has room',
  'Les hébergeurs qui ont déclaré de la place pour une nuit, dans un ordre tiré au sort chaque jour. Douze recherches de suite, puis une toutes les quatre secondes ; avec If-None-Match, une réponse inchangée est un 304.':
    'The hosts that have declared room for a night, in an order drawn afresh each day. Twelve searches in a row, then one every four seconds; with If-None-Match an unchanged answer is a 304.',
  "La nuit cherchée (2026-07-04), par défaut ce soir ; d'aujourd'hui au jour que la réponse nomme « until ».":
    'The night searched (2026-07-04), by default tonight; from today to the day that the answer calls “until”.',
  "La nuit et ses hébergeurs, s'il y en a.": 'The night and its hosts, if any.',
  "Cette date n'est pas ouverte à la recherche.": 'That date is not open to search.',
  'Trop de recherches en peu de temps.': 'Too many searches in a short time.',
  "Cette recherche n'existe pas, ou n'est plus ouverte.": 'This search does not exist, or is no longer open.',
  'Vous avez cherché beaucoup de nuits en peu de temps.': 'You searched many nights in a short time.',
  'La recherche ne répond pas en ce moment. Réessayez dans un instant.':
    'The search does not answer at the moment. Please try again in a while.',
  Réessayer: 'Try again',
  'Référence à rappeler :': 'Reference to quote:',
  "L'outil est fermé pour maintenance.": 'The tool is closed for maintenance.',
}
