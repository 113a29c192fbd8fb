import { formatNumber } from '../../../../ui/format.ts'
import { type Column, DataTable, ExportLinks, exportLinks } from '../../../../ui/tables.tsx'
import type { OriginRow, PartRow } from '../rows.ts'
import { unsetOf } from '../rules.ts'
import { percentText, signedPoints } from '../words.ts'

interface PartTableProps {
  caption: string
  /** « Mois », « Département »: what a line is. */
  header: string
  rows: readonly PartRow[]
  year: number
  /** Whether owners are counted by what a line is. */
  owners?: boolean
  /** Where the table leaves as a file. */
  exportHref?: (format: string) => string
}

/** A chart's figures, or a breakdown's. */
export function PartTable({ caption, header, rows, year, owners, exportHref }: PartTableProps) {
  const columns: Column<PartRow>[] = [
    { header, main: true, cell: ({ label, href }) => (href ? <a href={href}>{label}</a> : label) },
    { header: 'Occupation', numeric: true, cell: ({ occupancy }) => percentText(occupancy.percent) },
    { header: `En ${year - 1}`, numeric: true, cell: ({ occupancy }) => percentText(occupancy.percentBefore) },
    { header: 'Écart (points)', numeric: true, cell: ({ occupancy }) => signedPoints(occupancy.points) },
    { header: 'Non communiqué', numeric: true, cell: ({ unset }) => percentText(unset.percent) },
    ...(owners ? [ownersColumn] : []),
    { header: 'Nuits louées', numeric: true, cell: ({ nights }) => formatNumber(nights.let) },
    { header: 'Nuits en tout', numeric: true, cell: ({ nights }) => formatNumber(nights.listed) },
  ]
  return (
    <>
      <DataTable caption={caption} rows={rows} columns={columns} />
      {exportHref && <ExportLinks links={exportLinks(exportHref)} />}
    </>
  )
}

const ownersColumn: Column<PartRow> = {
  header: 'Propriétaires à jour',
  numeric: true,
  cell: ({ upToDate }) => percentText(upToDate.percent),
}

/** What all nights became: the figures of a chart of states. */
export const StateTable = ({ caption, rows }: { caption: string; rows: readonly PartRow[] }) => (
  <details class="figures-behind">
    <summary>Voir ces nuits en chiffres</summary>
    <DataTable
      caption={caption}
      rows={rows}
      columns={[
        { header: 'Mois', main: true, cell: ({ label }) => label },
        { header: 'Louées', numeric: true, cell: ({ nights }) => formatNumber(nights.let) },
        { header: 'En option', numeric: true, cell: ({ nights }) => formatNumber(nights.option) },
        { header: 'Disponibles', numeric: true, cell: ({ nights }) => formatNumber(nights.available) },
        { header: 'Fermées', numeric: true, cell: ({ nights }) => formatNumber(nights.closed) },
        { header: 'Non communiquées', numeric: true, cell: ({ nights }) => formatNumber(unsetOf(nights)) },
        { header: 'En tout', numeric: true, cell: ({ nights }) => formatNumber(nights.listed) },
      ]}
    />
  </details>
)

interface OriginTableProps {
  caption: string
  header: string
  rows: readonly OriginRow[]
  year: number
}

export const OriginTable = ({ caption, header, rows, year }: OriginTableProps) => (
  <DataTable
    caption={caption}
    showCaption
    rows={rows}
    columns={[
      { header, main: true, cell: ({ label }) => label },
      { header: 'Part', numeric: true, cell: ({ share }) => percentText(share.percent) },
      { header: `En ${year - 1}`, numeric: true, cell: ({ share }) => percentText(share.percentBefore) },
      { header: 'Nuits louées', numeric: true, cell: ({ nights }) => formatNumber(nights) },
    ]}
  />
)
