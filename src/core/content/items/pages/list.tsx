import type { Child } from 'hono/jsx'
import { Empty } from '../../../../ui/empty.tsx'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import type { IconName } from '../../../../ui/icon.tsx'
import { Page } from '../../../../ui/page.tsx'
import { type Column, DataTable, ExportLinks, exportLinks, Pagination } from '../../../../ui/tables.tsx'
import { type ItemQuery, isItemListFiltered, itemListAddress, itemsPerPage } from '../list.ts'
import type { ItemState } from '../rules.ts'
import { ItemFilter, type StateNames } from './parts.tsx'

/** What a route hands to the list of a kind. */
export interface ItemListProps<Row, Query extends ItemQuery = ItemQuery> {
  frame: Frame
  slug: string
  query: Query
  today: Temporal.PlainDate
  rows: Row[]
  /** How many there are on all pages. */
  total: number
}

interface ItemListPageProps<Row> extends ItemListProps<Row> {
  title: string
  lead: string
  icon: IconName
  /** The list's own address, and those of its files. */
  list: string
  exportOf: (format: string) => string
  /** What the search looks through. */
  hint: string
  states: readonly ItemState[]
  names: StateNames
  /** « Aucune offre pour ce choix », « Voir toutes les offres », « Ajoutez la première. » */
  words: { none: string; all: string; first: string }
  columns: readonly Column<Row>[]
  /** The buttons of the heading. */
  children?: Child
}

/** A list of the back office: filter, order, pages, files. */
export const ItemListPage = <Row,>(props: ItemListPageProps<Row>) => {
  const { frame, title, lead, icon, list, exportOf, query, hint, states, names, words, rows, total, columns } = props
  return (
    <Page frame={frame} title={title} width="wide">
      <Heading title={title} lead={lead}>
        {props.children}
      </Heading>
      <ItemFilter {...{ list, query, hint, states, names }} />
      <DataTable
        caption={title}
        rows={rows}
        empty={
          <Empty title={words.none} icon={icon}>
            {isItemListFiltered(query) ? <a href={list}>{words.all}</a> : <p>{words.first}</p>}
          </Empty>
        }
        columns={columns}
      />
      <Pagination
        page={query.page}
        pages={Math.max(1, Math.ceil(total / itemsPerPage))}
        href={(number) => itemListAddress(list, query, { page: number })}
      />
      <ExportLinks links={exportLinks((format) => itemListAddress(exportOf(format), query))} />
    </Page>
  )
}
