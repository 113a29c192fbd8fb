/** The sentences after a verb; each kind has its gender. */
const said = (the: string, e: '' | 'e', published: string, closed: string): Record<string, string> => ({
  cree: `${the} a été créé${e}.`,
  enregistre: `${the} a été enregistré${e}.`,
  publie: `${the} est publié${e} : ${published}`,
  retire: `${the} est de nouveau un brouillon : les propriétaires ne ${e ? 'la' : 'le'} voient plus.`,
  ferme: `${the} est fermé${e} : ${closed}`,
  rouvert: `${the} est rouvert${e}.`,
})

const gone = (it: 'le' | 'la') => `les propriétaires ne ${it} voient plus.`

export const themeNotices = said(
  'Le thème',
  '',
  'les propriétaires le trouvent dans leurs infos pratiques.',
  gone('le'),
)
export const partNotices = said('La partie', 'e', 'elle est sur la page de son thème.', gone('la'))
export const sectionNotices = said('La rubrique', 'e', '', 'ses thèmes ne se voient plus.')
export const documentNotices = {
  ...said('Le document', '', 'les propriétaires peuvent le télécharger.', gone('le')),
  depose: 'Le fichier a été déposé.',
  enleve: 'Le fichier a été retiré : les propriétaires ne peuvent plus le télécharger.',
}
