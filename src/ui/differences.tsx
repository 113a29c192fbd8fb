import { formatDay } from './format.ts'
import { Notice } from './notice.tsx'
import { DataTable } from './tables.tsx'

/** One field that two people wrote differently. */
export interface Difference {
  label: string
  stored: string
  typed: string
}

/** What the second of two people is shown: what the first saved, beside their own words, which stand in the form below. */
export const Differences = ({ differences }: { differences: Difference[] }) => (
  <section class="section">
    <Notice kind="warning" role="alert">
      <p>
        Une autre personne a enregistré des modifications pendant que vous faisiez les vôtres. Votre saisie est gardée
        ci-dessous : comparez, corrigez si besoin, puis enregistrez de nouveau.
      </p>
    </Notice>
    <DataTable
      caption="Ce qui diffère"
      showCaption
      rows={differences}
      empty={<p>Votre saisie dit la même chose que ce qui vient d'être enregistré.</p>}
      columns={[
        { header: 'Champ', main: true, cell: (row) => row.label },
        { header: 'Enregistré entre-temps', cell: (row) => row.stored || 'vide' },
        { header: 'Votre saisie', cell: (row) => row.typed || 'vide' },
      ]}
    />
  </section>
)

type Typed = Readonly<Record<string, string | string[]>>

/** The fields whose typed words are not those of what is stored, both written out by `inWords` where words need it. */
export function differencesBetween(
  stored: Typed,
  typed: Typed,
  labels: Readonly<Record<string, string>>,
  inWords: (field: string, value: string) => string = (_field, value) => value,
): Difference[] {
  return Object.entries(labels).flatMap(([field, label]) => {
    const [one, other] = [stored, typed].map((values) =>
      [values[field] ?? []]
        .flat()
        .map((value) => dayInWords(inWords(field, value.replaceAll('\r\n', '\n').trim())))
        .filter(Boolean)
        .join(', '),
    )
    return one === other ? [] : [{ label, stored: one ?? '', typed: other ?? '' }]
  })
}

/** A day as it is read, not as fields send it. */
const dayInWords = (value: string) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value) : value)
