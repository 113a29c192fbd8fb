import { rightNames } from '../../../../core/accounts/rights.ts'
import type { Right } from '../../../../core/accounts/rules.ts'
import { Empty } from '../../../../ui/empty.tsx'
import { LinkButton, TextField } from '../../../../ui/fields.tsx'
import { searchForm } from '../../../../ui/form-state.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { addressWith, sortedBy, sortingFields } from '../../../../ui/sorting.ts'
import { DataTable, ExportLinks, exportLinks, FilterBar, Pagination } from '../../../../ui/tables.tsx'
import { rolePaths } from '../paths.ts'
import type { RoleQuery } from '../rules.ts'

interface RolesPageProps {
  frame: Frame
  slug: string
  roles: { id: number; name: string; rights: string[]; holders: number }[]
  query: RoleQuery
  number: number
  pages: number
}

export const RolesPage = ({ frame, slug, roles, query, number, pages }: RolesPageProps) => {
  const { text, sorting } = query
  const list = rolePaths.list(slug)
  const fields = { recherche: text }
  const kept = { ...fields, ...sortingFields(sorting) }
  const sort = sortedBy(list, fields, sorting)
  return (
    <Page frame={frame} title="Rôles">
      <Heading title="Rôles" lead="Un rôle est un ensemble de droits que vous donnez à des utilisateurs.">
        <LinkButton href={rolePaths.creation(slug)} icon="plus">
          Ajouter un rôle
        </LinkButton>
      </Heading>
      <FilterBar action={list} submit="Chercher" clearHref={text ? list : undefined} sorting={sorting}>
        <TextField form={searchForm(fields)} name="recherche" label="Nom ou droit" />
      </FilterBar>
      <DataTable
        caption="Rôles"
        rows={roles}
        empty={<Empty title={text ? 'Aucun rôle ne porte ces mots' : "Aucun rôle pour l'instant"} />}
        columns={[
          {
            header: 'Nom',
            main: true,
            sort: sort('nom'),
            cell: (role) => <a href={rolePaths.one(slug, role.id)}>{role.name}</a>,
          },
          {
            header: 'Droits',
            cell: (role) => role.rights.map((right) => rightNames[right as Right] ?? right).join(' · '),
          },
          { header: 'Utilisateurs', numeric: true, sort: sort('utilisateurs'), cell: (role) => String(role.holders) },
        ]}
      />
      <Pagination page={number} pages={pages} href={(page) => addressWith(list, { ...kept, page: String(page) })} />
      <ExportLinks links={exportLinks((format) => addressWith(rolePaths.export(slug, format), kept))} />
    </Page>
  )
}
