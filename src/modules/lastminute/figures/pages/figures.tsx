import { Facts } from '../../../../ui/cards.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { DateField } from '../../../../ui/fields.tsx'
import { searchForm } from '../../../../ui/form-state.ts'
import { formatCount, formatDate, formatNumber, formatPeriod } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading, Section } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { DataTable, ExportLinks, exportLinks, FilterBar } from '../../../../ui/tables.tsx'
import { figurePaths } from '../../paths.ts'
import type { Searched } from '../store.ts'

interface FiguresPageProps {
  frame: Frame
  slug: string
  from: Temporal.PlainDate
  to: Temporal.PlainDate
  searched: Searched[]
  declared: { hosts: number; host: number; mail: number; agent: number }
}

/** LAST-22: searches by day and by night asked, and who declared. */
export function FiguresPage({ frame, slug, from, to, searched, declared }: FiguresPageProps) {
  const all = searched.reduce((sum, { count }) => sum + count, 0)
  const without = searched.reduce((sum, { withoutResult }) => sum + withoutResult, 0)
  const form = searchForm({ du: from.toString(), au: to.toString() })
  const period = new URLSearchParams({ du: from.toString(), au: to.toString() })
  return (
    <Page frame={frame} title="Chiffres des dispos">
      <Heading
        title="Chiffres des dispos"
        lead={`${formatPeriod(from, to)} : ${formatCount(all, 'recherche', 'recherches')}, dont ${formatNumber(without)} sans résultat.`}
      />
      <FilterBar action={figurePaths.page(slug)} submit="Voir">
        <DateField form={form} name="du" label="Du" />
        <DateField form={form} name="au" label="Au" />
      </FilterBar>
      <Section title="Déclarations">
        <Facts
          items={[
            { label: 'Hébergeurs actifs', value: formatNumber(declared.hosts) },
            { label: 'Nuits déclarées par les hébergeurs', value: formatNumber(declared.host) },
            { label: "Par le courriel de l'après-midi", value: formatNumber(declared.mail) },
            { label: "Par l'office, en leur nom", value: formatNumber(declared.agent) },
          ]}
        />
      </Section>
      <Section title="Recherches par jour">
        <CountTable header="Jour" rows={sumBy(searched, ({ searchedOn }) => searchedOn)} />
      </Section>
      <Section title="Recherches par nuit demandée">
        <CountTable header="Nuit demandée" rows={sumBy(searched, ({ nightOn }) => nightOn)} />
      </Section>
      <ExportLinks links={exportLinks((format) => `${figurePaths.export(slug, format)}?${period}`)} />
    </Page>
  )
}

interface Sum {
  day: string
  count: number
  withoutResult: number
}

function sumBy(searched: readonly Searched[], dayOf: (row: Searched) => Temporal.PlainDate): Sum[] {
  const groups = Map.groupBy(searched, (row) => dayOf(row).toString())
  return [...groups]
    .sort(([one], [other]) => (one < other ? 1 : -1))
    .map(([day, rows]) => ({
      day,
      count: rows.reduce((sum, row) => sum + row.count, 0),
      withoutResult: rows.reduce((sum, row) => sum + row.withoutResult, 0),
    }))
}

const CountTable = ({ header, rows }: { header: string; rows: Sum[] }) => (
  <DataTable
    caption={`Recherches, par ${header.toLowerCase()}`}
    rows={rows}
    empty={<Empty title="Aucune recherche pendant cette période" icon="chart" />}
    columns={[
      { header, main: true, cell: ({ day }) => formatDate(day) },
      { header: 'Recherches', numeric: true, cell: ({ count }) => formatNumber(count) },
      { header: 'Sans résultat', numeric: true, cell: ({ withoutResult }) => formatNumber(withoutResult) },
    ]}
  />
)
