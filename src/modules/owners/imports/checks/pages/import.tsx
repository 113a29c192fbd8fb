import { Breadcrumb } from '../../../../../ui/breadcrumb.tsx'
import { Actions } from '../../../../../ui/buttons.tsx'
import { FileField, Form, SubmitButton } from '../../../../../ui/fields.tsx'
import type { FormState } from '../../../../../ui/form-state.ts'
import { formatCount, formatMoment } from '../../../../../ui/format.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading, Section } from '../../../../../ui/heading.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { DataTable } from '../../../../../ui/tables.tsx'
import { lodgingPaths } from '../../../directory/paths.ts'
import { importPaths } from '../paths.ts'
import type { CheckRow } from '../store.ts'

interface ImportPageProps {
  frame: Frame
  slug: string
  timeZone: string
  form: FormState
  checks: CheckRow[]
}

export const ImportPage = ({ frame, slug, timeZone, form, checks }: ImportPageProps) => (
  <Page frame={frame} title="Importer des hébergements" width="narrow">
    <Breadcrumb links={[{ label: 'Hébergements', href: lodgingPaths.list(slug) }]} current="Importer" />
    <Heading
      title="Importer des hébergements"
      lead="Le fichier est d'abord contrôlé, sans rien changer. Vous voyez ce qu'il apporte, puis vous décidez."
    />
    <Form action={importPaths.form(slug)} form={form} enctype="multipart/form-data">
      <FileField
        form={form}
        name="fichier"
        label="Fichier CSV"
        hint="Colonnes séparées par des points-virgules, 5 000 lignes et 1,8 Mo au plus."
        accept=".csv,text/csv,text/plain"
        required
      />
      <Actions>
        <SubmitButton icon="upload">Contrôler le fichier</SubmitButton>
      </Actions>
    </Form>
    <Section title="Préparer le fichier">
      <div class="prose">
        <ul>
          <li>
            Partez de la <a href={lodgingPaths.export(slug, 'csv')}>liste actuelle en CSV</a>, qui a les bonnes
            colonnes, ou du <a href={importPaths.template(slug)}>modèle vide</a>.
          </li>
          <li>
            Une ligne par hébergement. Un propriétaire qui en a plusieurs figure sur plusieurs lignes, avec les mêmes
            mots.
          </li>
          <li>
            Un hébergement connu se reconnaît à son numéro d'agrément, un propriétaire à son département et à son
            identifiant : ils sont mis à jour. Les autres sont créés. Rien n'est fermé ni effacé.
          </li>
          <li>
            Les dates s'écrivent 31/12/2026, les prix 450 ou 450,50, les équipements à la suite, séparés par des
            virgules.
          </li>
        </ul>
      </div>
    </Section>
    {checks.length > 0 && (
      <Section title="Vos derniers fichiers">
        <DataTable
          caption="Vos derniers fichiers"
          rows={checks}
          columns={[
            {
              header: 'Fichier',
              main: true,
              cell: (row) => <a href={importPaths.one(slug, row.id)}>{row.fileName}</a>,
            },
            { header: 'Contrôlé', cell: (row) => formatMoment(row.checkedAt, timeZone) },
            { header: 'Résultat', cell: (row) => resultInWords(row) },
          ]}
        />
      </Section>
    )}
  </Page>
)

function resultInWords(row: CheckRow) {
  if (row.errorCount > 0) return formatCount(row.errorCount, 'erreur', 'erreurs')
  if (row.appliedAt) return 'Importé'
  return row.content === '' ? 'Oublié sans être importé' : 'Prêt à importer'
}
