import { Breadcrumb } from '../../../../../ui/breadcrumb.tsx'
import { Actions } from '../../../../../ui/buttons.tsx'
import { LinkButton, SubmitButton } from '../../../../../ui/fields.tsx'
import { ButtonForm } from '../../../../../ui/form.tsx'
import { formatCount, formatMoment, formatNumber } from '../../../../../ui/format.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading, Section } from '../../../../../ui/heading.tsx'
import { Notice } from '../../../../../ui/notice.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { DataTable } from '../../../../../ui/tables.tsx'
import { lodgingPaths } from '../../../directory/paths.ts'
import type { ImportCounts } from '../../plan.ts'
import { importPaths } from '../paths.ts'
import { writesSomething } from '../rules.ts'
import type { CheckRow } from '../store.ts'

interface CheckPageProps {
  frame: Frame
  slug: string
  timeZone: string
  token: string
  row: CheckRow
  /** The directory changed between check and import. */
  changed: boolean
  /** Where the import of a large file is watched, while it goes on. */
  runHref: string | undefined
}

export const CheckPage = (props: CheckPageProps) => {
  const { frame, slug, timeZone, row, changed } = props
  return (
    <Page frame={frame} title={`Import de ${row.fileName}`}>
      <Breadcrumb
        links={[
          { label: 'Hébergements', href: lodgingPaths.list(slug) },
          { label: 'Importer', href: importPaths.form(slug) },
        ]}
        current={row.fileName}
      />
      <Heading
        title={row.appliedAt ? `Import de ${row.fileName}` : `Contrôle de ${row.fileName}`}
        lead={`Contrôlé le ${formatMoment(row.checkedAt, timeZone)}.`}
      />
      {changed && (
        <Notice
          kind="warning"
          role="alert"
          text="L'annuaire a changé depuis le contrôle : rien n'a été importé. Voici ce que le fichier apporte maintenant."
        />
      )}
      {row.errorCount > 0 ? <Errors {...props} /> : <Ready {...props} />}
    </Page>
  )
}

const Errors = ({ slug, row }: CheckPageProps) => (
  <>
    <Notice kind="error" role="status">
      <p>
        <strong>{formatCount(row.errorCount, 'erreur', 'erreurs')}.</strong> Rien n'a été changé. Corrigez le fichier
        dans votre tableur, puis envoyez-le de nouveau.
      </p>
    </Notice>
    <DataTable
      caption="Erreurs du fichier"
      rows={row.errors}
      columns={[
        {
          header: 'Ligne',
          main: true,
          cell: ({ line }) => (line > 0 ? `Ligne ${formatNumber(line)}` : 'Tout le fichier'),
        },
        { header: 'Colonne', cell: ({ column }) => column || '–' },
        { header: "Ce qu'il faut corriger", cell: ({ sentence }) => sentence },
      ]}
    />
    {row.errorCount > row.errors.length && (
      <p>
        Et {formatCount(row.errorCount - row.errors.length, 'autre erreur', 'autres erreurs')} plus bas dans le fichier.
      </p>
    )}
    <Actions>
      <LinkButton href={importPaths.form(slug)} icon="upload" look="primary">
        Envoyer le fichier corrigé
      </LinkButton>
    </Actions>
  </>
)

const Running = ({ href }: { href: string }) => (
  <Notice kind="info" role="status">
    <p>
      L'import est en cours. Vous pouvez quitter cette page : il continue sans elle.{' '}
      <a href={href}>Suivre l'avancement</a>
    </p>
  </Notice>
)

const Ready = ({ slug, timeZone, token, row, runHref }: CheckPageProps) => {
  const { counts } = row
  if (!counts) return null
  if (runHref)
    return (
      <>
        <Running href={runHref} />
        <Counts counts={counts} applied={false} />
      </>
    )
  const something = writesSomething(counts)
  return (
    <>
      <State row={row} timeZone={timeZone} something={something} />
      <Counts counts={counts} applied={row.appliedAt !== null} />
      {something && !row.appliedAt && row.content !== '' && (
        <ButtonForm action={importPaths.application(slug, row.id)} token={token} class="actions">
          <SubmitButton icon="check">Importer</SubmitButton>
          <LinkButton href={importPaths.form(slug)} look="quiet">
            Ne pas importer
          </LinkButton>
        </ButtonForm>
      )}
      {(row.appliedAt || !something) && (
        <Actions>
          <LinkButton href={lodgingPaths.list(slug)}>Voir les hébergements</LinkButton>
        </Actions>
      )}
      {row.changes.length > 0 && <Changes row={row} />}
    </>
  )
}

const State = ({ row, timeZone, something }: { row: CheckRow; timeZone: string; something: boolean }) => {
  if (row.appliedAt) {
    return <Notice kind="success" role="status" text={`Importé le ${formatMoment(row.appliedAt, timeZone)}.`} />
  }
  if (!something) {
    return (
      <Notice
        kind="info"
        role="status"
        text="L'annuaire dit déjà tout ce que dit ce fichier : il n'y a rien à importer."
      />
    )
  }
  if (row.content === '') {
    return (
      <Notice kind="info" role="status" text="Ce contrôle date de plus d'un jour : envoyez le fichier de nouveau." />
    )
  }
  return (
    <Notice
      kind="info"
      role="status"
      text="Aucune erreur. Rien n'est encore changé : c'est « Importer » qui le fait."
    />
  )
}

const Counts = ({ counts, applied }: { counts: ImportCounts; applied: boolean }) => {
  const rows = [
    { name: 'Propriétaires', ...counts.owners },
    { name: 'Hébergements', ...counts.lodgings },
  ]
  return (
    <DataTable
      caption="Ce que le fichier apporte"
      rows={rows}
      columns={[
        { header: 'Fiches', main: true, cell: ({ name }) => name },
        { header: applied ? 'Créées' : 'À créer', numeric: true, cell: ({ created }) => formatNumber(created) },
        {
          header: applied ? 'Mises à jour' : 'À mettre à jour',
          numeric: true,
          cell: ({ updated }) => formatNumber(updated),
        },
        { header: 'Sans changement', numeric: true, cell: ({ unchanged }) => formatNumber(unchanged) },
      ]}
    />
  )
}

const Changes = ({ row }: { row: CheckRow }) => (
  <Section title="Ce qui change dans les fiches connues">
    <DataTable
      caption="Ce qui change dans les fiches connues"
      rows={row.changes}
      columns={[
        { header: 'Fiche', main: true, cell: ({ label }) => label },
        {
          header: 'Changements',
          cell: ({ changes }) => (
            <div class="prose">
              <ul>
                {changes.map((change) => (
                  <li>{change}</li>
                ))}
              </ul>
            </div>
          ),
        },
      ]}
    />
  </Section>
)
