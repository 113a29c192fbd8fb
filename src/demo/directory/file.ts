import { equipmentNames } from '../../core/directory/rules.ts'
import type { DemoLodging } from './types.ts'

/** The import file that the demonstration comes in by: the one that staff fill in, line by line. */
export function importFile(lodgings: readonly DemoLodging[]): string {
  const lines = lodgings.map(cells)
  const titles = Object.keys(lines[0] ?? {})
  const rows = [titles, ...lines.map((line) => Object.values(line))]
  return `\uFEFF${rows.map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`
}

const quoted = (cell: string) => (/[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

const euros = (cents: number) => (cents / 100).toFixed(2).replace('.', ',')

const frenchDay = (day: Temporal.PlainDate) => day.toString().split('-').reverse().join('/')

const choice = { true: 'Oui', false: 'Non', null: '' }

/** By the import's titles, in its order. */
function cells({ owner, ...lodging }: DemoLodging): Record<string, string> {
  return {
    departement: lodging.departmentCode,
    identifiant: owner.identifier,
    civilite: owner.civility,
    prenom: owner.firstName,
    nom: owner.lastName,
    email: owner.email,
    telephone: owner.phone,
    adresse: owner.address,
    agrement: lodging.approvalNumber,
    type: lodging.type,
    nom_hebergement: lodging.name,
    commune: lodging.municipalityName,
    code_insee: lodging.municipalityCode,
    latitude: String(lodging.latitude).replace('.', ','),
    longitude: String(lodging.longitude).replace('.', ','),
    capacite_mini: String(lodging.capacityMin),
    capacite_maxi: String(lodging.capacityMax),
    cles: String(lodging.keys),
    description: lodging.description,
    prix_semaine_mini: euros(lodging.weekPriceMinCents),
    prix_semaine_maxi: euros(lodging.weekPriceMaxCents),
    commentaire_prix: lodging.priceComment,
    tarif_valable_jusquau: frenchDay(lodging.priceValidUntilOn),
    equipements: lodging.equipment.map((code) => equipmentNames[code]).join(', '),
    affichage_planning: choice[`${lodging.planningShown}`],
  }
}
