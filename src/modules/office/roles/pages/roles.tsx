import { rightNames } from '../../../../core/accounts/rights.ts'
import type { Right } from '../../../../core/accounts/rules.ts'
import { Empty } from '../../../../ui/empty.tsx'
import { LinkButton } from '../../../../ui/fields.tsx'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { DataTable, ExportLinks, exportLinks } from '../../../../ui/tables.tsx'
import { rolePaths } from '../paths.ts'

interface RolesPageProps {
  frame: Frame
  slug: string
  roles: { id: number; name: string; rights: string[]; holders: number }[]
}

export const RolesPage = ({ frame, slug, roles }: RolesPageProps) => (
  <Page frame={frame} title="Rôles">
    <Heading title="Rôles" lead="Un rôle est un ensemble de droits que vous donnez à des utilisateurs.">
      <LinkButton href={rolePaths.creation(slug)} icon="plus">
        Ajouter un rôle
      </LinkButton>
    </Heading>
    <DataTable
      caption="Rôles"
      rows={roles}
      empty={<Empty title="Aucun rôle pour l'instant" />}
      columns={[
        { header: 'Nom', main: true, cell: (role) => <a href={rolePaths.one(slug, role.id)}>{role.name}</a> },
        {
          header: 'Droits',
          cell: (role) => role.rights.map((right) => rightNames[right as Right] ?? right).join(' · '),
        },
        { header: 'Utilisateurs', numeric: true, cell: (role) => String(role.holders) },
      ]}
    />
    <ExportLinks links={exportLinks((format) => rolePaths.export(slug, format))} />
  </Page>
)
