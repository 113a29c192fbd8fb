import { Notice } from './notice.tsx'
import { DataTable } from './tables.tsx'

/** One field that somebody saved differently meanwhile. */
export interface Difference {
  label: string
  stored: string
  /** What the second one typed there; null: they left the field alone, and it now holds what is stored. */
  typed: string | null
}

/** What the second of two people is shown: what the first saved, and what both wrote, which stands in the form below. */
export const Differences = ({ differences }: { differences: Difference[] }) => {
  const both = differences.filter(({ typed }) => typed !== null)
  const taken = differences.filter(({ typed }) => typed === null)
  return (
    <section class="section">
      <Notice kind="warning" role="alert">
        <p>
          Une autre personne a enregistré des modifications pendant que vous faisiez les vôtres. {next(both, taken)}
        </p>
      </Notice>
      {both.length > 0 && (
        <DataTable
          caption="Ce qui diffère"
          showCaption
          rows={both}
          columns={[
            { header: 'Champ', main: true, cell: (row) => row.label },
            { header: 'Enregistré entre-temps', cell: (row) => row.stored || 'vide' },
            { header: 'Votre saisie', cell: (row) => row.typed || 'vide' },
          ]}
        />
      )}
      {taken.length > 0 && (
        <DataTable
          caption="Repris dans le formulaire"
          showCaption
          rows={taken}
          columns={[
            { header: 'Champ', main: true, cell: (row) => row.label },
            { header: 'Enregistré entre-temps', cell: (row) => row.stored || 'vide' },
          ]}
        />
      )}
    </section>
  )
}

function next(both: Difference[], taken: Difference[]): string {
  if (both.length > 0)
    return 'Votre saisie est gardée ci-dessous : comparez, corrigez si besoin, puis enregistrez de nouveau.'
  return taken.length > 0
    ? 'Elles sont reprises dans le formulaire, à côté des vôtres : vérifiez, puis enregistrez de nouveau.'
    : "Aucun champ ne se contredit : votre saisie est gardée ci-dessous, il reste à l'enregistrer de nouveau."
}
