import { administrationZone } from '../../../../core/accounts/administrators/rules.ts'
import { Badge } from '../../../../ui/cards.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { LinkButton, TextField } from '../../../../ui/fields.tsx'
import { searchForm } from '../../../../ui/form-state.ts'
import { formatCount, formatShortDate } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { addressWith, sortedBy, sortingFields } from '../../../../ui/sorting.ts'
import { DataTable, ExportLinks, exportLinks, FilterBar, Pagination } from '../../../../ui/tables.tsx'
import { administrationPaths } from '../paths.ts'
import type { Structure, StructureQuery } from '../store.ts'

interface OrganizationsPageProps {
  frame: Frame
  structures: Structure[]
  total: number
  query: StructureQuery
  number: number
  pages: number
}

export const OrganizationsPage = ({ frame, structures, total, query, number, pages }: OrganizationsPageProps) => {
  const { text, sorting } = query
  const list = administrationPaths.list
  const fields = { recherche: text }
  const kept = { ...fields, ...sortingFields(sorting) }
  const sort = sortedBy(list, fields, sorting)
  return (
    <Page frame={frame} title="Structures">
      <Heading
        title="Structures"
        lead={`${formatCount(total, 'structure', 'structures')}. Chacune a ses données, ses comptes et ses couleurs ; aucune ne voit les autres.`}
      >
        <LinkButton href={administrationPaths.creation} icon="plus" look="primary">
          Ouvrir une structure
        </LinkButton>
      </Heading>
      <FilterBar action={list} submit="Chercher" clearHref={text ? list : undefined} sorting={sorting}>
        <TextField form={searchForm({ recherche: text })} name="recherche" label="Nom ou adresse" />
      </FilterBar>
      <DataTable
        caption="Structures"
        rows={structures}
        empty={
          <Empty
            title={text ? 'Aucune structure ne correspond à cette recherche' : "Aucune structure pour l'instant"}
            icon="building"
          />
        }
        columns={[
          {
            header: 'Nom',
            main: true,
            sort: sort('nom'),
            cell: ({ slug, name }) => <a href={administrationPaths.one(slug)}>{name}</a>,
          },
          { header: 'Adresse', sort: sort('adresse'), cell: ({ slug }) => `/${slug}` },
          { header: 'Contact', cell: ({ contact }) => contact.email },
          {
            header: 'Ouverte le',
            sort: sort('ouverture'),
            cell: ({ createdAt }) => formatShortDate(createdAt.toZonedDateTimeISO(administrationZone).toPlainDate()),
          },
          { header: 'État', sort: sort('etat'), cell: (one) => <StructureState structure={one} /> },
        ]}
      />
      <Pagination page={number} pages={pages} href={(page) => addressWith(list, { ...kept, page: String(page) })} />
      <ExportLinks links={exportLinks((format) => addressWith(administrationPaths.export(format), kept))} />
    </Page>
  )
}

export const StructureState = ({ structure: { closedAt } }: { structure: Structure }) =>
  closedAt ? <Badge look="refused">Fermée</Badge> : <Badge look="accepted">Ouverte</Badge>
