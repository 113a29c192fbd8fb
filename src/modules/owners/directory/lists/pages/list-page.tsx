import type { Child } from 'hono/jsx'
import { type Department, departmentLabel } from '../../../../../core/reference/departments.ts'
import { Actions } from '../../../../../ui/buttons.tsx'
import { Empty } from '../../../../../ui/empty.tsx'
import { Hidden, LinkButton, SecondaryButton, Select, TextField } from '../../../../../ui/fields.tsx'
import { type FormState, searchForm } from '../../../../../ui/form-state.ts'
import { formatCount } from '../../../../../ui/format.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading } from '../../../../../ui/heading.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { type Column, DataTable, ExportLinks, exportLinks, FilterBar, Pagination } from '../../../../../ui/tables.tsx'
import { isFiltered, type ListQuery, listAddress, listFields, pageSize } from '../query.ts'
import { stateChoices } from './state-choices.ts'

export interface ListColumn<Row, Sort> extends Omit<Column<Row>, 'sort'> {
  /** The column's heading then sorts the list, once more the other way round. */
  sort?: Sort
}

interface ListPageProps<Row, Sort extends string> {
  frame: Frame
  query: ListQuery<Sort>
  rows: readonly Row[]
  total: number
  departments: Department[]
  paths: { list: string; creation: string; export: (format: string) => string }
  words: {
    title: string
    one: string
    many: string
    add: string
    searched: string
    none: string
    all: string
    first: string
  }
  columns: readonly ListColumn<Row, Sort>[]
  /** Beside « Ajouter … ». */
  doors?: Child
  /** Rows may be ticked, and taken to a page that does something with all of them. */
  choosing?: {
    action: string
    id: (row: Row) => number
    /** What the row's box is called: the thing's name. */
    name: (row: Row) => string
    chosen: string
    all: (total: number) => string
  }
  /** What this list is narrowed by besides words, département and state. */
  filters?: (form: FormState) => Child
}

/** A list of the directory: its address holds filter, order and page, and its exports follow it. */
export function ListPage<Row, Sort extends string>(props: ListPageProps<Row, Sort>) {
  const { frame, query, rows, total, paths, words } = props
  return (
    <Page frame={frame} title={words.title} width="wide">
      <Heading title={words.title} lead={formatCount(total, words.one, words.many)}>
        <LinkButton href={paths.creation} icon="plus" look="primary">
          {words.add}
        </LinkButton>
        {props.doors}
      </Heading>
      <Filters {...props} />
      <Choosing {...props}>
        <DataTable
          caption={words.title}
          rows={rows}
          columns={[
            ...boxes(props),
            ...props.columns.map(({ sort, ...column }) => ({ ...column, ...(sort && { sort: sorting(props, sort) }) })),
          ]}
          empty={
            <Empty title={words.none} icon="search">
              {isFiltered(query) ? <a href={paths.list}>{words.all}</a> : <p>{words.first}</p>}
            </Empty>
          }
        />
      </Choosing>
      <Pagination
        page={query.page}
        pages={Math.max(1, Math.ceil(total / pageSize))}
        href={(page) => listAddress(paths.list, query, { page })}
      />
      <ExportLinks links={exportLinks((format) => listAddress(paths.export(format), query))} />
    </Page>
  )
}

function boxes<Row, Sort extends string>({ choosing }: ListPageProps<Row, Sort>): Column<Row>[] {
  if (!choosing) return []
  const box = (row: Row) => (
    <input class="checkbox" type="checkbox" name="id" value={choosing.id(row)} aria-label={choosing.name(row)} />
  )
  return [{ header: 'Choisir', cell: box }]
}

/** The list as a form: what is ticked, or all that the filter holds, goes on to the next page by its address. */
function Choosing<Row, Sort extends string>({
  choosing,
  query,
  total,
  children,
}: ListPageProps<Row, Sort> & { children?: Child }) {
  if (!choosing || total === 0) return <>{children}</>
  return (
    <form action={choosing.action} method="get" class="choosing">
      {listFields({ ...query, page: 1 }).map(([name, value]) => (
        <Hidden name={name} value={value} />
      ))}
      {children}
      <Actions>
        <SecondaryButton icon="check">{choosing.chosen}</SecondaryButton>
        <SecondaryButton icon="list" name="tous" value="1">
          {choosing.all(total)}
        </SecondaryButton>
      </Actions>
    </form>
  )
}

function Filters<Row, Sort extends string>({ query, departments, paths, words, filters }: ListPageProps<Row, Sort>) {
  const form = searchForm({
    q: query.search,
    departement: query.department,
    type: query.lodgingTypeId === null ? '' : String(query.lodgingTypeId),
    etat: query.state,
    acces: query.access ?? '',
  })
  return (
    <FilterBar action={paths.list} clearHref={isFiltered(query) ? paths.list : undefined}>
      <TextField form={form} name="q" label="Rechercher" hint={words.searched} />
      <Select
        form={form}
        name="departement"
        label="Département"
        placeholder="Tous"
        options={departments.map((department) => ({ value: department.code, label: departmentLabel(department) }))}
      />
      {filters?.(form)}
      <Select form={form} name="etat" label="État" options={stateChoices} />
      <Hidden name="tri" value={query.sort} />
      {query.descending && <Hidden name="ordre" value="desc" />}
    </FilterBar>
  )
}

function sorting<Row, Sort extends string>(
  { query, paths }: ListPageProps<Row, Sort>,
  sort: Sort,
): Column<Row>['sort'] {
  const shown = query.sort === sort
  const href = listAddress(paths.list, query, { sort, descending: shown && !query.descending })
  return { href, direction: shown ? (query.descending ? 'descending' : 'ascending') : undefined }
}
