import type { List } from '../../../platform/documents/list.ts'
import { formatPeriod } from '../../../ui/format.ts'
import type { DeclaredRow, Figures, NightRow, SearchRow } from './reading.ts'
import type { Searched } from './store.ts'
import { bucketLabel, stepNames } from './words.ts'

/** One of the page's tables, by the word in its address; null for a word that it does not have. */
export function figureList(table: string, figures: Figures) {
  if (table === 'jours') return jours(figures)
  if (table === 'nuits') return nuits(figures)
  if (table === 'declarations') return declarations(figures)
  return table === 'liste' ? liste(figures) : null
}

const headed = <Row>(title: string, { period }: Figures, list: Pick<List<Row>, 'columns' | 'rows'>): List<Row> => ({
  ...{ title, subtitle: formatPeriod(period.from, period.to) },
  ...list,
})

/** A day as such, so that spreadsheets can sort; longer buckets in words. */
const bucketColumn = ({ step }: Figures, header: string) => ({
  header,
  weight: 2,
  value: ({ bucket }: { bucket: SearchRow['bucket'] }) => (step === 'day' ? bucket.from : bucketLabel(bucket, step)),
})

const jours = (figures: Figures): List<SearchRow> =>
  headed('Recherches de dernière minute', figures, {
    columns: [
      bucketColumn(figures, stepNames[figures.step]),
      { header: 'Recherches', value: ({ count }) => count },
      { header: 'Dont par le widget', value: ({ framed }) => framed },
      { header: "Dont par l'API", value: ({ asData }) => asData },
      { header: "Période d'avant", value: ({ before }) => before },
      { header: 'Sans résultat', value: ({ withoutResult }) => withoutResult },
    ],
    rows: figures.byDay,
  })

const nuits = (figures: Figures): List<NightRow> =>
  headed('Recherches de dernière minute, par nuit demandée', figures, {
    columns: [
      bucketColumn(figures, figures.step === 'day' ? 'Nuit demandée' : 'Nuits demandées'),
      { header: 'Recherches', value: ({ count }) => count },
      { header: 'Sans résultat', value: ({ withoutResult }) => withoutResult },
    ],
    rows: figures.byNight,
  })

const declarations = (figures: Figures): List<DeclaredRow> =>
  headed('Nuits déclarées', figures, {
    columns: [
      bucketColumn(figures, stepNames[figures.step]),
      { header: 'Par les hébergeurs', value: ({ host }) => host },
      { header: 'Par le courriel', value: ({ mail }) => mail },
      { header: "Par l'office", value: ({ agent }) => agent },
    ],
    rows: figures.declared,
  })

const liste = (figures: Figures): List<Searched> =>
  headed('Recherches de dernière minute, par jour et par nuit', figures, {
    columns: [
      { header: 'Jour de la recherche', value: ({ searchedOn }) => searchedOn },
      { header: 'Nuit demandée', value: ({ nightOn }) => nightOn },
      { header: 'Recherches', value: ({ count }) => count },
      { header: 'Dont par le widget', value: ({ framed }) => framed },
      { header: "Dont par l'API", value: ({ asData }) => asData },
      { header: 'Sans résultat', value: ({ withoutResult }) => withoutResult },
    ],
    rows: figures.searched,
  })
