import { Empty } from '../../../../ui/empty.tsx'
import { formatCount } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading, Section } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { ExportLinks, exportLinks } from '../../../../ui/tables.tsx'
import { statisticsPaths } from '../paths.ts'
import { type StatisticsQuery, statisticsAddress } from '../query.ts'
import { originsShown, type StatisticsView } from '../view.ts'
import { NightsChart, OccupancyChart } from './charts.tsx'
import { type FilterChoices, Filters } from './filters.tsx'
import { Headline } from './headline.tsx'
import { OriginTable, PartTable, StateTable } from './part-table.tsx'
import { RateMap } from './rate-map.tsx'

interface StatisticsPageProps {
  frame: Frame
  slug: string
  query: StatisticsQuery
  choices: FilterChoices
  isFiltered: boolean
  view: StatisticsView
  listed: { lodgings: number; owners: number }
  /** Where it is said since when lodgings count, for whoever keeps them. */
  seniorityHref: string | null
  /** What makes an owner up to date here. */
  demands: string
}

/** OWN-61, for the network's staff. */
export function StatisticsPage(props: StatisticsPageProps) {
  const { frame, slug, query, choices, isFiltered, view, listed } = props
  const path = statisticsPaths.staff(slug)
  return (
    <Page frame={frame} title="Statistiques" width="wide">
      <Heading title="Statistiques" lead={leadOf(props)} />
      <Filters action={path} clearHref={isFiltered ? path : undefined} {...{ query, choices }} />
      {listed.lodgings === 0 ? (
        <Empty title={`Aucun hébergement dans le réseau en ${view.name} pour ce choix`} icon="chart">
          <p>Choisissez une autre période, ou moins de critères.</p>
        </Empty>
      ) : (
        <>
          <Section title={view.sentence}>
            <Headline {...view.total} upToDate={view.upToDate} {...listed} yearBefore={query.year - 1} />
            <HowItIsCounted demands={props.demands} seniorityHref={props.seniorityHref} />
          </Section>
          <Months {...props} />
          <Places {...props} />
          <Kinds {...props} />
          <Origins {...props} />
        </>
      )}
    </Page>
  )
}

function leadOf({ query, view, choices }: StatisticsPageProps): string {
  const parts = [
    choices.municipalities.find(({ code }) => code === query.municipality)?.name,
    choices.types.find(({ id }) => id === query.lodgingTypeId)?.name,
    query.keys === null ? undefined : `niveau ${query.keys}`,
  ]
  const period = view.name.charAt(0).toUpperCase() + view.name.slice(1)
  return [period, ...parts.filter((part) => part !== undefined)].join(', ')
}

const HowItIsCounted = ({ demands, seniorityHref }: { demands: string; seniorityHref: string | null }) => (
  <details class="explained">
    <summary>Comment ces chiffres sont comptés</summary>
    <p>
      Le taux d'occupation est la part des nuits louées parmi celles qui sont louées, disponibles ou en option. Les
      nuits fermées et non communiquées n'y entrent pas.
    </p>
    <p>
      Un hébergement compte tant qu'il est dans le réseau, que son planning soit affiché sur le site ou non, avec le
      type, la commune et le niveau qu'il avait alors.
    </p>
    {seniorityHref && (
      <p>
        <a href={seniorityHref}>Dire depuis quand des hébergements sont dans le réseau</a>
      </p>
    )}
    <p>{demands}</p>
  </details>
)

const exporting =
  ({ slug, query }: StatisticsPageProps, table: string) =>
  (format: string) =>
    statisticsAddress(statisticsPaths.export(slug, table, format), query)

const Months = (props: StatisticsPageProps) => {
  const { query, view } = props
  const { year, month } = query
  return (
    <Section title={`Mois par mois, ${year}`} id="mois">
      <OccupancyChart sentence={view.yearSentence} rows={view.months} {...{ year, month }} />
      <PartTable
        caption={`Chiffres mois par mois, ${year}`}
        header="Mois"
        rows={view.months}
        year={year}
        owners={view.upToDate !== null}
        exportHref={exporting(props, 'mois')}
      />
      <NightsChart sentence={`Ce que sont les nuits de ${year}, mois par mois.`} rows={view.months} />
      <StateTable caption={`Nuits de ${year} par état, mois par mois`} rows={view.months} />
    </Section>
  )
}

function Places(props: StatisticsPageProps) {
  const { query, view } = props
  const { year } = query
  if (view.departments.length > 0) {
    const sentence = `Taux d'occupation par département en ${view.name}, en pour cent.`
    return (
      <Section title={`Par département, ${view.name}`} id="departements">
        {view.map && <RateMap map={view.map} label={sentence} />}
        <PartTable
          caption={sentence}
          header="Département"
          rows={view.departments}
          year={year}
          owners={view.upToDate !== null}
          exportHref={exporting(props, 'departements')}
        />
      </Section>
    )
  }
  if (view.municipalities.length === 0) return null
  return (
    <Section title={`Par commune, ${view.name}`} id="communes">
      <PartTable
        caption={`Taux d'occupation par commune en ${view.name}`}
        header="Commune"
        rows={view.municipalities}
        year={year}
        exportHref={exporting(props, 'communes')}
      />
    </Section>
  )
}

const Kinds = (props: StatisticsPageProps) => {
  const { year } = props.query
  const { types, keys, name } = props.view
  return (
    <>
      {types.length > 0 && (
        <Section title={`Par type d'hébergement, ${name}`} id="types">
          <PartTable
            caption={`Taux d'occupation par type en ${name}`}
            header="Type"
            rows={types}
            year={year}
            exportHref={exporting(props, 'types')}
          />
        </Section>
      )}
      {keys.length > 0 && (
        <Section title={`Par niveau de label, ${name}`} id="niveaux">
          <PartTable
            caption={`Taux d'occupation par niveau en ${name}`}
            header="Niveau"
            rows={keys}
            year={year}
            exportHref={exporting(props, 'niveaux')}
          />
        </Section>
      )}
    </>
  )
}

function Origins(props: StatisticsPageProps) {
  const { query, view } = props
  const { departments, countries, abroad } = view.origins
  return (
    <Section title={`Provenance des clients, ${view.name}`} id="provenances">
      {view.origins.all.length === 0 ? (
        <p>Aucune provenance n'est renseignée pour cette période.</p>
      ) : (
        <>
          <p>
            {abroad}&nbsp;% des nuits dont la provenance est connue sont celles de clients venus d'autres pays. Chaque
            semaine compte pour ses nuits louées
            {view.untoldNights > 0 &&
              ` ; la provenance de ${formatCount(view.untoldNights, 'nuit louée', 'nuits louées')} n'est pas renseignée`}
            .
          </p>
          <div class="side-by-side">
            <OriginTable
              caption={firstOf('Départements', departments.length)}
              header="Département"
              rows={departments.slice(0, originsShown)}
              year={query.year}
            />
            <OriginTable
              caption={firstOf('Pays', countries.length)}
              header="Pays"
              rows={countries.slice(0, originsShown)}
              year={query.year}
            />
          </div>
          <ExportLinks links={exportLinks(exporting(props, 'provenances'))} />
        </>
      )}
    </Section>
  )
}

const firstOf = (what: string, count: number) =>
  count > originsShown ? `${what} : les ${originsShown} premiers sur ${count}` : what
