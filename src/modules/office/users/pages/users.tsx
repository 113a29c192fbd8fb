import { Badge } from '../../../../ui/cards.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { LinkButton, TextField } from '../../../../ui/fields.tsx'
import { searchForm } from '../../../../ui/form-state.ts'
import { formatCount } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { addressWith, sortedBy, sortingFields } from '../../../../ui/sorting.ts'
import { DataTable, ExportLinks, exportLinks, FilterBar, Pagination } from '../../../../ui/tables.tsx'
import { userPaths } from '../paths.ts'
import type { User, UserQuery } from '../store.ts'

interface UsersPageProps {
  frame: Frame
  slug: string
  users: User[]
  total: number
  query: UserQuery
  number: number
  pages: number
}

export const UsersPage = ({ frame, slug, users, total, query, number, pages }: UsersPageProps) => {
  const { text, sorting } = query
  const list = userPaths.list(slug)
  const fields = { recherche: text }
  const kept = { ...fields, ...sortingFields(sorting) }
  const sort = sortedBy(list, fields, sorting)
  return (
    <Page frame={frame} title="Utilisateurs" width="wide">
      <Heading
        title="Utilisateurs"
        lead={`${formatCount(total, 'personne', 'personnes')}, et ce que chacune peut faire dans cette gestion.`}
      >
        <LinkButton href={userPaths.creation(slug)} icon="plus">
          Ajouter un utilisateur
        </LinkButton>
      </Heading>
      <FilterBar action={list} submit="Chercher" clearHref={text ? list : undefined} sorting={sorting}>
        <TextField
          form={searchForm({ recherche: text })}
          name="recherche"
          label="Nom, identifiant ou adresse électronique"
        />
      </FilterBar>
      <DataTable
        caption="Utilisateurs"
        rows={users}
        empty={<Empty title="Personne ne correspond à cette recherche" icon="users" />}
        columns={[
          {
            header: 'Nom',
            main: true,
            sort: sort('nom'),
            cell: (user) => <a href={userPaths.one(slug, user.id)}>{`${user.firstName} ${user.lastName}`.trim()}</a>,
          },
          { header: 'Identifiant', sort: sort('identifiant'), cell: (user) => user.identifier },
          { header: 'Rôles', cell: (user) => user.roleNames.join(', ') || 'Aucun' },
          { header: 'Départements', cell: (user) => user.departments.join(', ') || 'Tous' },
          { header: 'État', sort: sort('etat'), cell: (user) => <State user={user} /> },
        ]}
      />
      <Pagination page={number} pages={pages} href={(page) => addressWith(list, { ...kept, page: String(page) })} />
      <ExportLinks links={exportLinks((format) => addressWith(userPaths.export(slug, format), kept))} />
    </Page>
  )
}

const State = ({ user }: { user: User }) => {
  if (user.closedAt) return <Badge look="refused">Fermé</Badge>
  if (!user.passwordChosenAt) return <Badge look="waiting">Mot de passe à choisir</Badge>
  return <Badge look="accepted">Actif</Badge>
}
