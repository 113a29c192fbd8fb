import { formatNumber } from '../../../../ui/format.ts'
import { type Column, DataTable, ExportLinks, exportLinks } from '../../../../ui/tables.tsx'
import type { DeclaredRow, Figures, NightRow, SearchRow } from '../reading.ts'
import { bucketLabel, stepNames } from '../words.ts'

interface TableProps {
  figures: Figures
  exportHref: (format: string) => string
}

/** A chart's figures, opened by whoever wants them, and as files. */
function FiguresBehind<Row>({
  caption,
  rows,
  columns,
  exportHref,
}: {
  caption: string
  rows: readonly Row[]
  columns: Column<Row>[]
  exportHref: TableProps['exportHref']
}) {
  return (
    <>
      <details class="figures-behind">
        <summary>Voir ces chiffres en tableau</summary>
        <DataTable caption={caption} rows={rows} columns={columns} />
      </details>
      <ExportLinks links={exportLinks(exportHref)} />
    </>
  )
}

const numbers = <Row,>(header: string, of: (row: Row) => number | null): Column<Row> => ({
  header,
  numeric: true,
  cell: (row) => {
    const value = of(row)
    return value === null ? '' : formatNumber(value)
  },
})

export const SearchTable = ({ figures, exportHref }: TableProps) => (
  <FiguresBehind<SearchRow>
    caption="Recherches, par jour de la recherche"
    rows={figures.byDay}
    exportHref={exportHref}
    columns={[
      { header: stepNames[figures.step], main: true, cell: ({ bucket }) => bucketLabel(bucket, figures.step) },
      numbers('Recherches', ({ count }) => count),
      numbers('Dont par le widget', ({ framed }) => framed),
      numbers("Dont par l'API", ({ asData }) => asData),
      numbers("Période d'avant", ({ before }) => before),
      numbers('Sans résultat', ({ withoutResult }) => withoutResult),
    ]}
  />
)

export const NightTable = ({ figures, exportHref, detailHref }: TableProps & { detailHref: string }) => (
  <>
    <FiguresBehind<NightRow>
      caption="Recherches, par nuit demandée"
      rows={figures.byNight}
      exportHref={exportHref}
      columns={[
        { header: 'Nuit demandée', main: true, cell: ({ bucket }) => bucketLabel(bucket, figures.step) },
        numbers('Recherches', ({ count }) => count),
        numbers('Sans résultat', ({ withoutResult }) => withoutResult),
      ]}
    />
    <p>
      <a href={detailHref}>Le détail en XLSX : chaque jour de recherche, chaque nuit demandée</a>
    </p>
  </>
)

export const DeclaredTable = ({ figures, exportHref }: TableProps) => (
  <FiguresBehind<DeclaredRow>
    caption="Nuits déclarées, par jour de la déclaration"
    rows={figures.declared}
    exportHref={exportHref}
    columns={[
      { header: stepNames[figures.step], main: true, cell: ({ bucket }) => bucketLabel(bucket, figures.step) },
      numbers('Par les hébergeurs', ({ host }) => host),
      numbers('Par le courriel', ({ mail }) => mail),
      numbers("Par l'office", ({ agent }) => agent),
    ]}
  />
)
