export const banners = [
  { value: 'sea', label: 'Mer' },
  { value: 'mountain', label: 'Montagne' },
  { value: 'town', label: 'Ville' },
  { value: 'countryside', label: 'Campagne' },
]

/** What the form calls its fields. */
export const settingsLabels = {
  name: 'Nom',
  primaryColor: 'Couleur principale',
  banner: 'Bannière',
  email: 'Adresse électronique',
  phone: 'Téléphone',
  hours: "Horaires d'appel",
  hoursEnglish: 'Horaires en anglais',
  address: 'Adresse postale',
  website: 'Site internet',
  mailSender: 'Expéditeur des courriels',
  legalNotice: 'Mentions légales',
  privacy: 'Données personnelles',
  accessibility: 'Accessibilité : vos précisions',
}
