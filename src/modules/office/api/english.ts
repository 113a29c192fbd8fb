/** English of the API's own page. */
export const apiEnglish: Record<string, string> = {
  "Cette adresse de l'API n'existe pas.": 'This address of the API does not exist.',
  'Données ouvertes': 'Open data',
  'Essayez :': 'Try:',
  'Description pour les machines (OpenAPI) :': 'Description for machines (OpenAPI):',
  "Champs de l'adresse": 'Fields of the address',
  Champ: 'Field',
  Sens: 'Meaning',
  Réponses: 'Answers',
  Code: 'Code',
  'Langue des mots : fr (par défaut) ou en.': 'Language of the words: fr (default) or en.',
}
