import { directoryNames } from '../../../../core/directory/words.ts'
import { HistoryTable } from '../../../../core/history/pages/history-table.tsx'
import type { HistoryRow } from '../../../../core/history/store.ts'
import type { HistoryWords } from '../../../../core/history/words.ts'
import type { Organization } from '../../../../core/organizations/rules.ts'
import { DateField, Hidden, Select, TextField } from '../../../../ui/fields.tsx'
import { ErrorSummary } from '../../../../ui/form.tsx'
import type { FormState } from '../../../../ui/form-state.ts'
import { formatCount } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { addressWith, type Sorting, sortedBy, sortingFields } from '../../../../ui/sorting.ts'
import { ExportLinks, exportLinks, FilterBar, Pagination } from '../../../../ui/tables.tsx'
import type { HistoryTyped } from '../forms.ts'
import { historyPaths } from '../paths.ts'
import { type Names, nameOfRow } from '../words.ts'

interface HistoryPageProps {
  frame: Frame
  organization: Organization
  form: FormState
  typed: HistoryTyped
  rows: HistoryRow[]
  names: Names
  /** The organisation's kinds of lodging. */
  types: readonly { id: number; name: string }[]
  words: HistoryWords
  total: number
  number: number
  pages: number
  sorting: Sorting<'date'>
}

export const HistoryPage = (props: HistoryPageProps) => {
  const { frame, organization, form, typed, rows, names, types, words, total, number, pages, sorting } = props
  const list = historyPaths.list(organization.slug)
  const isFiltered = Object.values(typed).some(Boolean)
  const isWrong = Object.keys(form.errors).length > 0
  const kept = { ...typed, ...sortingFields(sorting) }
  return (
    <Page frame={frame} title="Historique" width="wide">
      <Heading
        title="Historique"
        lead={
          isWrong ? 'Corrigez le filtre pour voir les changements.' : formatCount(total, 'changement', 'changements')
        }
      />
      <ErrorSummary form={form} />
      <FilterBar action={list} clearHref={isFiltered ? list : undefined} sorting={sorting}>
        <Select form={form} name="objet" label="Objet" placeholder="Tous" options={sortedKinds(words)} />
        {form.errors.numero ? (
          <TextField form={form} name="numero" label="Numéro de l'objet" size="short" />
        ) : (
          typed.numero && <Hidden name="numero" value={typed.numero} />
        )}
        <TextField form={form} name="texte" label="Nom ou changement" hint="Par exemple oliviers, ou mot de passe" />
        <TextField form={form} name="qui" label="Qui" hint="L'auteur, ou au nom de qui" />
        <DateField form={form} name="du" label="Du" />
        <DateField form={form} name="au" label="Au" />
      </FilterBar>
      {!isWrong && (
        <>
          <HistoryTable
            rows={rows}
            sort={sortedBy(list, typed, sorting)('date')}
            timeZone={organization.timeZone}
            words={words}
            nameOf={directoryNames(types)}
            subjectOf={(row) => <SubjectOf {...{ row, names, words }} />}
          />
          <Pagination page={number} pages={pages} href={(page) => addressWith(list, { ...kept, page: String(page) })} />
          <ExportLinks
            links={exportLinks((format) => addressWith(historyPaths.export(organization.slug, format), kept))}
          />
        </>
      )}
    </Page>
  )
}

const sortedKinds = ({ subjects }: HistoryWords) =>
  Object.entries(subjects)
    .map(([value, label]) => ({ value, label }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'fr'))

/** The thing by its name, with a link where the reader may open it; its number where it has none to show. */
const SubjectOf = ({ row, names, words }: { row: HistoryRow; names: Names; words: HistoryWords }) => {
  const kind = words.subjects[row.subject] ?? row.subject
  const thing = nameOfRow(names, row)
  if (!thing) return <>{`${kind} n° ${row.subjectId}`}</>
  return (
    <>
      {`${kind} `}
      <a href={thing.href}>{thing.name}</a>
    </>
  )
}
