/** The text itself is the organisation's own, in French. */
export const conditionsEnglish: Record<string, string> = {
  'Conditions de diffusion des photos': 'Terms for the photos',
  'Cette version ne vaut plus pour les nouvelles photos.': 'This version no longer applies to new photos.',
  'Lire la version actuelle': 'Read the current version',
  'Version {{version}}': 'Version {{version}}',
  'Toutes les versions': 'All versions',
}
