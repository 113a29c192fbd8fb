import { Empty } from '../../../../../ui/empty.tsx'
import { Select } from '../../../../../ui/fields.tsx'
import { searchForm } from '../../../../../ui/form-state.ts'
import { formatNumber } from '../../../../../ui/format.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading, Section } from '../../../../../ui/heading.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { DataTable, ExportLinks, exportLinks, FilterBar } from '../../../../../ui/tables.tsx'
import { NightsChart, OccupancyChart } from '../../pages/charts.tsx'
import { OriginTable, StateTable } from '../../pages/part-table.tsx'
import { statisticsPaths } from '../../paths.ts'
import { originsShown } from '../../view.ts'
import { percentText, pointsText, signedPoints } from '../../words.ts'
import type { OwnRow, OwnStatisticsView } from '../view.ts'

interface OwnStatisticsPageProps {
  frame: Frame
  slug: string
  year: number
  years: number[]
  view: OwnStatisticsView
}

/** OWN-61, for an owner: their own figures beside the average of their area. */
export function OwnStatisticsPage(props: OwnStatisticsPageProps) {
  const { frame, slug, year, years, view } = props
  return (
    <Page frame={frame} title="Vos statistiques">
      <Heading title="Vos statistiques" lead="Ce que disent vos plannings, tous vos hébergements ensemble." />
      <FilterBar action={statisticsPaths.own(slug)} submit="Afficher">
        <Select
          form={searchForm({ annee: String(year) })}
          name="annee"
          label="Année"
          options={years.map((one) => ({ value: String(one), label: String(one) }))}
        />
      </FilterBar>
      {view.hasLodgings ? (
        <Figures {...props} />
      ) : (
        <Empty title={`Vous n'aviez pas d'hébergement dans le réseau en ${year}`} icon="chart">
          <p>Choisissez une autre année.</p>
        </Empty>
      )}
    </Page>
  )
}

const Figures = (props: OwnStatisticsPageProps) => {
  const { slug, year, view } = props
  const { occupancy, unset } = view.total
  return (
    <>
      <Section title={view.sentence}>
        <dl class="headline-figures">
          <div>
            <dt>Taux d'occupation</dt>
            <dd>{percentText(occupancy.percent)}</dd>
            <dd>{pointsText(occupancy.points, year - 1)}</dd>
          </div>
          <div>
            <dt>Nuits non communiquées</dt>
            <dd>{percentText(unset.percent)}</dd>
            <dd>{pointsText(unset.points, year - 1)}</dd>
          </div>
        </dl>
        <p>
          Le taux d'occupation est la part des nuits louées parmi celles qui sont louées, disponibles ou en option. Plus
          vous communiquez de nuits, plus il est juste.
        </p>
      </Section>
      <Section title="Vous et les autres">
        <OccupancyChart
          sentence={view.othersSentence}
          rows={view.rows.map(withOthers)}
          year={year}
          month={null}
          compared={view.othersName ? `Autres hébergements (${view.othersName})` : undefined}
        />
        <DataTable
          caption={`Votre occupation et celle des autres, mois par mois, ${year}`}
          rows={view.rows}
          columns={[
            { header: 'Mois', main: true, cell: ({ label }) => label },
            { header: 'Vous', numeric: true, cell: (row) => percentText(row.occupancy.percent) },
            { header: `En ${year - 1}`, numeric: true, cell: (row) => percentText(row.occupancy.percentBefore) },
            { header: 'Écart (points)', numeric: true, cell: (row) => signedPoints(row.occupancy.points) },
            { header: 'Autres', numeric: true, cell: (row) => percentText(row.others) },
            { header: 'Vos nuits louées', numeric: true, cell: (row) => formatNumber(row.nights.let) },
          ]}
        />
        <ExportLinks links={exportLinks((format) => `${statisticsPaths.ownExport(slug, format)}?annee=${year}`)} />
      </Section>
      <Section title="Vos nuits">
        <NightsChart sentence={`Ce que sont vos nuits de ${year}, mois par mois.`} rows={view.rows} />
        <StateTable caption={`Vos nuits de ${year} par état, mois par mois`} rows={view.rows} />
      </Section>
      <Origins {...props} />
    </>
  )
}

/** The chart's second column is the others where they may be told, else the year before. */
const withOthers = (row: OwnRow): OwnRow =>
  row.others === null
    ? { ...row, occupancy: { ...row.occupancy, percentBefore: null } }
    : { ...row, occupancy: { ...row.occupancy, percentBefore: row.others } }

const Origins = ({ view, year }: OwnStatisticsPageProps) => (
  <Section title="D'où viennent vos clients">
    {view.origins.all.length === 0 ? (
      <p>
        Vous n'avez indiqué aucune provenance pour {year}. Elle se choisit devant chaque semaine, dans « Gérez vos
        plannings ».
      </p>
    ) : (
      <div class="side-by-side">
        <OriginTable
          caption="Départements"
          header="Département"
          rows={view.origins.departments.slice(0, originsShown)}
          year={year}
        />
        <OriginTable caption="Pays" header="Pays" rows={view.origins.countries.slice(0, originsShown)} year={year} />
      </div>
    )}
  </Section>
)
