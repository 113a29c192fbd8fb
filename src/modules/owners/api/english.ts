export const apiEnglish: Record<string, string> = {
  'Recherche des hébergements du réseau, en lecture seule, sans clé. Les disponibilités sont données à titre indicatif.':
    'Search of the network’s properties, read only, without a key. Availability is given for information only.',
  'Chercher des hébergements': 'Search properties',
  'Avec des dates, seuls les hébergements libres chaque nuit sont trouvés.':
    'With dates, only properties that are free on every night are found.',
  'Une page de résultats.': 'A page of results.',
  "La recherche n'a pas de sens ; une phrase par champ le dit.":
    'The search makes no sense; a sentence per field says why.',
  "La fiche d'un hébergement": 'One property',
  'Avec trois mois de planning, si le propriétaire le montre.':
    'With three months of its calendar, if the owner shows it.',
  'La fiche.': 'The property.',
  "Cet hébergement n'existe pas ou n'est plus ouvert.": 'This property does not exist or is no longer open.',
  "Numéro de l'hébergement.": 'Number of the property.',
  'Premier mois du planning (2026-07), par défaut celui du jour.':
    'First month of the calendar (2026-07), by default the current one.',
  "Jour d'arrivée (2026-07-04). Avec un départ ou un nombre de nuits.":
    'Day of arrival (2026-07-04). With a departure or a number of nights.',
  'Jour de départ (2026-07-11).': 'Day of departure (2026-07-11).',
  'Nombre de nuits, au lieu du départ : 1 à 60.': 'Number of nights, instead of the departure: 1 to 60.',
  'Code du département, par exemple 11.': 'Code of the département, for example 11.',
  'Nom de la commune, avec son département entre parenthèses si besoin.':
    'Name of the town, with its département in brackets if needed.',
  'Nombre de personnes à loger.': 'Number of people to accommodate.',
  "Code d'un type d'hébergement.": 'Code of a type of property.',
  'Prix de la semaine la moins chère, en euros, au plus.': 'Price of the cheapest week, in euros, at most.',
  'Équipement voulu ; le champ peut être répété, tous sont alors exigés.':
    'Wanted amenity; the field may be repeated, all of them are then required.',
  'Niveau du label, au moins : 1 à 5.': 'Level of the label, at least: 1 to 5.',
  'Ordre : pertinence (par défaut), prix ou nom.': 'Order: pertinence (default), prix (price) or nom (name).',
  'Page de résultats, à partir de 1.': 'Page of results, from 1.',
}
