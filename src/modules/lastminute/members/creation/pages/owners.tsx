import { Breadcrumb } from '../../../../../ui/breadcrumb.tsx'
import { Empty } from '../../../../../ui/empty.tsx'
import { LinkButton, TextField } from '../../../../../ui/fields.tsx'
import { searchForm } from '../../../../../ui/form-state.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading } from '../../../../../ui/heading.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { DataTable, FilterBar } from '../../../../../ui/tables.tsx'
import { memberPaths } from '../../../paths.ts'
import type { OwnerToHost } from '../store.ts'

export const nameOfOwner = ({ lastName, firstName }: Pick<OwnerToHost, 'lastName' | 'firstName'>) =>
  [lastName, firstName].filter(Boolean).join(' ')

/** LAST-14: an owner of this organisation is chosen, by code or name, to be a host too. */
export function OwnersPage(props: { frame: Frame; slug: string; typed: string; owners: OwnerToHost[] }) {
  const { frame, slug, typed, owners } = props
  const title = 'Un propriétaire devient hébergeur'
  return (
    <Page frame={frame} title={title}>
      <Breadcrumb links={[{ label: 'Hébergeurs', href: memberPaths.list(slug) }]} current={title} />
      <Heading
        title={title}
        lead="Son planning de propriétaire et ses déclarations de dernière minute se répondent alors : une seule saisie, si les réglages le prévoient."
      />
      <FilterBar action={memberPaths.owners(slug)} submit="Chercher">
        <TextField form={searchForm({ q: typed })} name="q" label="Propriétaire" hint="Son nom ou son code" />
      </FilterBar>
      <DataTable
        caption="Propriétaires qui ne sont pas encore hébergeurs"
        rows={owners}
        empty={<Empty title="Aucun propriétaire de ce nom qui ne soit déjà hébergeur" icon="search" />}
        columns={[
          { header: 'Nom', main: true, cell: nameOfOwner },
          { header: 'Code', cell: ({ code }) => code },
          { header: 'Hébergement', cell: ({ lodging }) => lodging ?? '–' },
          { header: 'Commune', cell: ({ municipality }) => municipality ?? '–' },
          {
            header: 'Choisir',
            actions: true,
            cell: (owner) => (
              <LinkButton
                href={memberPaths.creation(slug, owner.providerId)}
                small
                label={`Choisir ${nameOfOwner(owner)}`}
              >
                Choisir
              </LinkButton>
            ),
          },
        ]}
      />
    </Page>
  )
}
