import { type Equipment, equipmentNames } from '../../../../core/directory/rules.ts'
import type { CellValue, List } from '../../../../platform/documents/list.ts'
import { type ColumnName, header } from '../../imports/titles.ts'
import type { LodgingRow } from './store.ts'

const money = (cents: number | null) => (cents === null ? null : { cents })
const yesNo = (shown: boolean | null) => (shown === null ? '' : shown ? 'Oui' : 'Non')
const equipmentOf = (codes: readonly string[]) =>
  codes.map((code) => equipmentNames[code as Equipment] ?? code).join(', ')

const importValues: Record<ColumnName, (row: LodgingRow) => CellValue> = {
  departement: ({ lodging }) => lodging.departmentCode,
  identifiant: ({ identifier }) => identifier,
  civilite: ({ person }) => person.civility,
  prenom: ({ person }) => person.firstName,
  nom: ({ person }) => person.lastName,
  email: ({ person }) => person.email,
  telephone: ({ person }) => person.phone,
  adresse: ({ person }) => person.address,
  agrement: ({ lodging }) => lodging.approvalNumber,
  type: ({ typeCode }) => typeCode,
  nom_hebergement: ({ lodging }) => lodging.name,
  commune: ({ lodging }) => lodging.municipalityName,
  code_insee: ({ lodging }) => lodging.municipalityCode,
  latitude: ({ lodging }) => lodging.latitude,
  longitude: ({ lodging }) => lodging.longitude,
  capacite_mini: ({ lodging }) => lodging.capacityMin,
  capacite_maxi: ({ lodging }) => lodging.capacityMax,
  cles: ({ lodging }) => lodging.keys,
  description: ({ lodging }) => lodging.description,
  prix_semaine_mini: ({ lodging }) => money(lodging.weekPriceMinCents),
  prix_semaine_maxi: ({ lodging }) => money(lodging.weekPriceMaxCents),
  commentaire_prix: ({ lodging }) => lodging.priceComment,
  tarif_valable_jusquau: ({ lodging }) => lodging.priceValidUntilOn,
  equipements: ({ lodging }) => equipmentOf(lodging.equipment),
  affichage_planning: ({ lodging }) => yesNo(lodging.planningShown),
}

/** The list in the very columns that the import reads, so that it can be corrected in a spreadsheet and sent back. */
export const importableList = (rows: readonly LodgingRow[]): List<LodgingRow> => ({
  title: 'Hébergements',
  subtitle: '',
  columns: header.map((name) => ({ header: name, value: importValues[name] })),
  rows,
})

/** The list for readers. */
export const readableList = (rows: readonly LodgingRow[], subtitle: string): List<LodgingRow> => ({
  title: 'Hébergements',
  subtitle,
  columns: [
    { header: 'Agrément', weight: 1.4, value: ({ lodging }) => lodging.approvalNumber },
    { header: 'Nom', weight: 2, value: ({ lodging }) => lodging.name },
    { header: 'Type', weight: 1.2, value: ({ typeName }) => typeName },
    { header: 'Commune', weight: 1.5, value: ({ lodging }) => lodging.municipalityName },
    { header: 'Département', weight: 0.8, value: ({ lodging }) => lodging.departmentCode },
    { header: 'Code propriétaire', weight: 1.2, value: ({ ownerCode }) => ownerCode },
    {
      header: 'Propriétaire',
      weight: 1.6,
      value: ({ person }) => [person.civility, person.firstName, person.lastName].filter(Boolean).join(' '),
    },
    { header: 'Capacité minimale', screenOnly: true, value: ({ lodging }) => lodging.capacityMin },
    { header: 'Capacité', weight: 0.6, value: ({ lodging }) => lodging.capacityMax },
    { header: 'Clés', weight: 0.4, value: ({ lodging }) => lodging.keys },
    { header: 'Prix minimal', weight: 0.8, value: ({ lodging }) => money(lodging.weekPriceMinCents) },
    { header: 'Prix maximal', weight: 0.8, value: ({ lodging }) => money(lodging.weekPriceMaxCents) },
    { header: "Tarif valable jusqu'au", screenOnly: true, value: ({ lodging }) => lodging.priceValidUntilOn },
    { header: 'Équipements', screenOnly: true, weight: 3, value: ({ lodging }) => equipmentOf(lodging.equipment) },
    { header: 'Planning affiché', screenOnly: true, value: ({ lodging }) => yesNo(lodging.planningShown) },
    { header: 'État', screenOnly: true, value: ({ lodging }) => (lodging.closedAt ? 'Fermé' : 'Ouvert') },
  ],
  rows,
})
