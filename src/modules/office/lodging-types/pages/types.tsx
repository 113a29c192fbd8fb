import type { LodgingType } from '../../../../core/directory/store.ts'
import { Badge } from '../../../../ui/cards.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { DangerButton, LinkButton, SecondaryButton } from '../../../../ui/fields.tsx'
import { ButtonForm } from '../../../../ui/form.tsx'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { DataTable, ExportLinks, exportLinks } from '../../../../ui/tables.tsx'
import { typePaths } from '../paths.ts'

interface TypesPageProps {
  frame: Frame
  slug: string
  rows: LodgingType[]
  token: string
  /** False for whoever follows some départements only. */
  mayChange: boolean
}

export const TypesPage = ({ frame, slug, rows, token, mayChange }: TypesPageProps) => (
  <Page frame={frame} title="Types d'hébergement">
    <Heading
      title="Types d'hébergement"
      lead="Ce que l'on choisit pour chaque hébergement, et que les visiteurs lisent."
    >
      {mayChange && (
        <LinkButton href={typePaths.creation(slug)} icon="plus" look="primary">
          Ajouter un type
        </LinkButton>
      )}
    </Heading>
    {!mayChange && (
      <p>
        Les types valent pour toute la structure : pour en changer un, demandez à un collègue qui suit tous les
        départements.
      </p>
    )}
    <DataTable
      caption="Types d'hébergement"
      rows={rows}
      empty={<Empty title="Aucun type : on ne peut créer aucun hébergement. Ajoutez le premier." icon="bed" />}
      columns={[
        {
          header: 'Nom',
          main: true,
          cell: (row) => (
            <>
              {mayChange ? <a href={typePaths.one(slug, row.id)}>{row.name}</a> : row.name}{' '}
              {row.closedAt && <Badge look="refused">Fermé</Badge>}
            </>
          ),
        },
        { header: 'Code', cell: ({ code }) => code },
        { header: 'Nom anglais', cell: ({ nameEnglish }) => <span lang="en">{nameEnglish}</span> },
        ...(mayChange
          ? [
              {
                header: 'Fermer ou rouvrir',
                actions: true,
                cell: (row: LodgingType) => <Closing {...{ slug, row, token }} />,
              },
            ]
          : []),
      ]}
    />
    <ExportLinks links={exportLinks((format) => typePaths.export(slug, format))} />
  </Page>
)

const Closing = ({ slug, row, token }: { slug: string; row: LodgingType; token: string }) =>
  row.closedAt ? (
    <ButtonForm action={typePaths.reopening(slug, row.id)} token={token}>
      <SecondaryButton small icon="undo">
        Rouvrir<span class="sr-only"> {row.name}</span>
      </SecondaryButton>
    </ButtonForm>
  ) : (
    <ButtonForm action={typePaths.closure(slug, row.id)} token={token}>
      <DangerButton
        small
        icon="ban"
        confirm={`Fermer ${row.name} ? On ne le choisit plus ; les hébergements qui l'ont le gardent.`}
      >
        Fermer<span class="sr-only"> {row.name}</span>
      </DangerButton>
    </ButtonForm>
  )
