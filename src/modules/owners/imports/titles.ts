/** The columns of the import file, in the order of the export. */
export const header = [
  'departement',
  'identifiant',
  'civilite',
  'prenom',
  'nom',
  'email',
  'telephone',
  'adresse',
  'agrement',
  'type',
  'nom_hebergement',
  'commune',
  'code_insee',
  'latitude',
  'longitude',
  'capacite_mini',
  'capacite_maxi',
  'cles',
  'description',
  'prix_semaine_mini',
  'prix_semaine_maxi',
  'commentaire_prix',
  'tarif_valable_jusquau',
  'equipements',
  'affichage_planning',
] as const

export type ColumnName = (typeof header)[number]

/** Without these no line says whose lodging it is, which, or what for. */
const required: readonly ColumnName[] = [
  'departement',
  'identifiant',
  'nom',
  'agrement',
  'type',
  'nom_hebergement',
  'capacite_mini',
  'capacite_maxi',
  'cles',
]

/** Columns that are judged together: a file has both, or neither. */
const pairs: readonly [ColumnName, ColumnName][] = [
  ['latitude', 'longitude'],
  ['prix_semaine_mini', 'prix_semaine_maxi'],
]

/** What a file leaves to the directory as it is. */
export const absentAmong = (titles: readonly ColumnName[]): ColumnName[] =>
  header.filter((name) => !titles.includes(name))

export function complaintAboutTitles(titles: readonly string[]): string | null {
  if (titles.length === 1 && /[,\t]/.test(titles[0] ?? '')) {
    return 'Les colonnes doivent être séparées par des points-virgules. Enregistrez le fichier au format « CSV (séparateur : point-virgule) ».'
  }
  if (!header.some((name) => titles.includes(name))) {
    return `La première ligne doit porter les titres des colonnes : ${header.join(';')}`
  }
  const missing = required.filter((name) => !titles.includes(name))
  if (missing.length > 0) return `Colonnes manquantes : ${quoted(missing)}.`
  if (!titles.includes('commune') && !titles.includes('code_insee'))
    return 'Colonnes manquantes : « commune » ou « code_insee », au moins une des deux.'
  const unknown = titles.filter((title) => !(header as readonly string[]).includes(title))
  if (unknown.length > 0) return `Colonnes inconnues : ${quoted(unknown)}.`
  const doubled = titles.filter((title, i) => titles.indexOf(title) !== i)
  if (doubled.length > 0) return `Colonnes en double : ${quoted(doubled)}.`
  const alone = pairs.find(([one, other]) => titles.includes(one) !== titles.includes(other))
  return alone ? `Les colonnes ${quoted(alone)} vont ensemble : les deux, ou aucune.` : null
}

const quoted = (names: readonly string[]) => names.map((name) => `« ${name} »`).join(', ')
