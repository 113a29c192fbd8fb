interface Kind {
  code: string
  name: string
  nameEnglish: string
}

/** Kinds of lodging that most organisations know: modules open a new one with some of them, which it may rename or close. */
export const kinds = {
  hotel: { code: 'HOT', name: 'Hôtel', nameEnglish: 'Hotel' },
  guestRoom: { code: 'CHB', name: "Chambre d'hôtes", nameEnglish: 'Bed and breakfast' },
  furnished: { code: 'MEUB', name: 'Meublé de tourisme', nameEnglish: 'Holiday home' },
  cottage: { code: 'GITE', name: 'Gîte rural', nameEnglish: 'Country cottage' },
  apartment: { code: 'APPT', name: 'Appartement', nameEnglish: 'Apartment' },
  campsite: { code: 'CAMP', name: 'Camping', nameEnglish: 'Campsite' },
  hostel: { code: 'ETAP', name: "Gîte d'étape", nameEnglish: 'Walkers’ hostel' },
  residence: { code: 'RES', name: 'Résidence de tourisme', nameEnglish: 'Serviced apartments' },
  village: { code: 'VILL', name: 'Village de vacances', nameEnglish: 'Holiday village' },
  unusual: { code: 'INS', name: 'Hébergement insolite', nameEnglish: 'Unusual stay' },
} satisfies Record<string, Kind>
