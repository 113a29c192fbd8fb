/** An abbreviation as owners write it, and what it stands for. */
export interface Entry {
  short: string
  french: string
  english: string
}

const entry = (short: string, french: string, english: string): Entry => ({ short, french, english })

/** « Lexique des abréviations », in the order of the alphabet. */
export const lexicon: readonly Entry[] = [
  entry('appt', 'appartement', 'apartment'),
  entry('asc.', 'ascenseur', 'lift'),
  entry('ch.', 'chambre', 'bedroom'),
  entry('chauf.', 'chauffage', 'heating'),
  entry('clim.', 'climatisation', 'air conditioning'),
  entry('congél.', 'congélateur', 'freezer'),
  entry('cuis.', 'cuisine', 'kitchen'),
  entry('élec.', 'électrique', 'electric'),
  entry('ét.', 'étage', 'floor'),
  entry('gar.', 'garage', 'garage'),
  entry('indép.', 'indépendant', 'separate'),
  entry('kitch.', 'kitchenette, petite cuisine', 'kitchenette'),
  entry('l.-l.', 'lave-linge', 'washing machine'),
  entry('l.-v.', 'lave-vaisselle', 'dishwasher'),
  entry('lit 90', 'lit pour une personne, 90 cm de large', 'single bed, 90 cm wide'),
  entry('lits 90', 'lits pour une personne, 90 cm de large', 'single beds, 90 cm wide'),
  entry('lits superposés 90', 'lits superposés, 90 cm de large', 'bunk beds, 90 cm wide'),
  entry('lit 140', 'lit pour deux personnes, 140 cm de large', 'double bed, 140 cm wide'),
  entry('lits 140', 'lits pour deux personnes, 140 cm de large', 'double beds, 140 cm wide'),
  entry('lit 160', 'lit pour deux personnes, 160 cm de large', 'double bed, 160 cm wide'),
  entry('lits 160', 'lits pour deux personnes, 160 cm de large', 'double beds, 160 cm wide'),
  entry('m²', 'mètres carrés', 'square metres'),
  entry('m.-o.', 'four à micro-ondes', 'microwave oven'),
  entry('pers.', 'personnes', 'people'),
  entry('pkg', 'parking', 'parking space'),
  entry('r.d.c.', 'rez-de-chaussée', 'ground floor'),
  entry('réfr.', 'réfrigérateur', 'fridge'),
  entry('s.d.b.', 'salle de bains, avec baignoire', 'bathroom with a bath'),
  entry('s.d.e.', "salle d'eau, avec douche", 'shower room'),
  entry('s.-l.', 'sèche-linge', 'tumble dryer'),
  entry('séj.', 'séjour', 'living room'),
  entry('terr.', 'terrasse', 'terrace'),
  entry('TV', 'télévision', 'television'),
  entry('WC', 'toilettes', 'toilet'),
]

const byShort = new Map(lexicon.map((one) => [one.short.toLowerCase(), one]))

/** The longest first, whole words only: « ch. » is not the end of « march. ». */
const pattern = new RegExp(
  `(?<![\\p{L}\\d])(?:${[...byShort.keys()]
    .sort((a, b) => b.length - a.length)
    .map((short) => short.replaceAll('.', '\\.'))
    .join('|')})(?![\\p{L}\\d])`,
  'giu',
)

export type Part = string | { short: string; entry: Entry }

/** A description cut where its abbreviations are. */
export function explained(text: string): Part[] {
  const parts: Part[] = []
  let end = 0
  for (const match of text.matchAll(pattern)) {
    const known = byShort.get(match[0].toLowerCase())
    if (!known) continue
    if (match.index > end) parts.push(text.slice(end, match.index))
    parts.push({ short: match[0], entry: known })
    end = match.index + match[0].length
  }
  if (end < text.length) parts.push(text.slice(end))
  return parts
}

/** The entries that a description uses, once each. */
export const entriesIn = (text: string): Entry[] => {
  const used = new Set(explained(text).flatMap((part) => (typeof part === 'string' ? [] : [part.entry])))
  return lexicon.filter((one) => used.has(one))
}
