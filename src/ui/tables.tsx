import type { Child } from 'hono/jsx'
import { french, type Link, type Translate } from './frame.ts'
import { Icon } from './icon.tsx'
import { PastTheLast } from './past-the-last.ts'
import { type Sorting, sortingFields } from './sorting.ts'

export interface Column<Row> {
  header: string
  cell: (row: Row) => Child
  /** Right-aligned, tabular figures. */
  numeric?: boolean | undefined
  /** Names the row: a row header, and the title of its block on a phone. At most one. */
  main?: boolean | undefined
  /** Buttons and links: no label on a phone, never printed. */
  actions?: boolean | undefined
  sort?: { href: string; direction?: 'ascending' | 'descending' | undefined } | undefined
}

interface DataTableProps<Row> {
  /** Says what the table holds; shown to screen readers, and to all with `showCaption`. */
  caption: string
  showCaption?: boolean | undefined
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** Shown instead of a table without rows. */
  empty?: Child
}

// Safari forgets that a table is one when its display changes: the roles say it again.
const roles = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

/** On a phone every row becomes a block with its labels, by the style sheet alone. */
export function DataTable<Row>({ caption, showCaption, columns, rows, empty }: DataTableProps<Row>) {
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>
  return (
    <div class="table-frame">
      <table class="table" {...roles.table}>
        <caption class={showCaption ? undefined : 'sr-only'}>{caption}</caption>
        <thead {...roles.rowgroup}>
          <tr {...roles.row}>
            {columns.map((column) => (
              <HeaderCell column={column} />
            ))}
          </tr>
        </thead>
        <tbody {...roles.rowgroup}>
          {rows.map((row) => (
            <tr {...roles.row}>
              {columns.map((column) => (
                <Cell column={column} content={column.cell(row)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function classOf(column: Column<never>): string | undefined {
  if (column.numeric) return 'numeric'
  return column.actions ? 'row-actions' : undefined
}

function HeaderCell({ column }: { column: Column<never> }) {
  const { header, sort } = column
  return (
    <th scope="col" {...roles.columnheader} class={classOf(column)} aria-sort={sort?.direction}>
      {sort ? (
        <a class="sort-link" href={sort.href}>
          {header}
          {sort.direction && <Icon name={sort.direction === 'ascending' ? 'arrow-up' : 'arrow-down'} />}
        </a>
      ) : (
        <span class={column.actions ? 'sr-only' : undefined}>{header}</span>
      )}
    </th>
  )
}

function Cell({ column, content }: { column: Column<never>; content: Child }) {
  if (column.main) {
    return (
      <th scope="row" {...roles.rowheader} class="row-main">
        {content}
      </th>
    )
  }
  return (
    <td {...roles.cell} class={classOf(column)} data-label={column.actions ? undefined : column.header}>
      <div class="cell">{content}</div>
    </td>
  )
}

interface PaginationProps {
  page: number
  pages: number
  href: (page: number) => string
  t?: Translate | undefined
}

/** Whoever asks for a page behind the last, as an old address does, is led to the last. */
export function Pagination({ page, pages, href, t = french }: PaginationProps) {
  if (page > pages) throw new PastTheLast(href(pages))
  if (pages <= 1) return null
  return (
    <nav class="pagination" aria-label={t('Pages')}>
      {page > 1 && (
        <a class="btn btn-outline" href={href(page - 1)} rel="prev">
          <Icon name="chevron-left" />
          {t('Page précédente')}
        </a>
      )}
      <span class="pagination-place">{t('Page {{page}} sur {{pages}}', { page, pages })}</span>
      {page < pages && (
        <a class="btn btn-outline" href={href(page + 1)} rel="next">
          {t('Page suivante')}
          <Icon name="chevron-right" />
        </a>
      )}
    </nav>
  )
}

interface FilterBarProps {
  action: string
  submit?: string | undefined
  /** Where everything is shown again; given only while a filter holds. */
  clearHref?: string | undefined
  /** Kept while the filter changes. */
  sorting?: Sorting | undefined
  t?: Translate | undefined
  children?: Child
}

/** A GET form above a list: its address is the search. */
export function FilterBar({ action, submit, clearHref, sorting, t = french, children }: FilterBarProps) {
  return (
    <search>
      <form class="filters" action={action} method="get">
        <div class="filters-fields">{children}</div>
        {sorting &&
          Object.entries(sortingFields(sorting)).map(
            ([name, value]) => value && <input type="hidden" name={name} value={value} />,
          )}
        <div class="filters-actions">
          <button class="btn btn-outline" type="submit">
            <Icon name="search" />
            {submit ?? t('Filtrer')}
          </button>
          {clearHref && <a href={clearHref}>{t('Tout afficher')}</a>}
        </div>
      </form>
    </search>
  )
}

/** The three formats that every list leaves in. */
export const exportLinks = (href: (format: string) => string): Link[] =>
  ['xlsx', 'csv', 'pdf'].map((format) => ({ label: format.toUpperCase(), href: href(format) }))

/** « Exporter : XLSX, CSV, PDF ». */
export function ExportLinks({ links, t = french }: { links: readonly Link[]; t?: Translate | undefined }) {
  return (
    <p class="export-links">
      <Icon name="download" />
      {t('Exporter cette liste')}
      {links.map((link) => (
        <a href={link.href}>{link.label}</a>
      ))}
    </p>
  )
}
