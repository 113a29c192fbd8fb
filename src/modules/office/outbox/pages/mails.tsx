import type { Organization } from '../../../../core/organizations/rules.ts'
import type { MailState } from '../../../../core/outbox/schema.ts'
import { Badge } from '../../../../ui/cards.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Select, TextField } from '../../../../ui/fields.tsx'
import { searchForm } from '../../../../ui/form-state.ts'
import { formatCount, formatMoment } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { addressWith, sortedBy, sortingFields } from '../../../../ui/sorting.ts'
import { DataTable, ExportLinks, exportLinks, FilterBar, Pagination } from '../../../../ui/tables.tsx'
import { mailPaths } from '../paths.ts'
import type { MailSorting } from '../store.ts'
import { stateNames } from '../words.ts'

const looks = { waiting: 'waiting', sent: 'accepted', kept: 'pending', failed: 'refused' } as const

interface MailsPageProps {
  frame: Frame
  organization: Organization
  rows: { id: number; recipient: string; subject: string; state: MailState; writtenAt: Temporal.Instant }[]
  total: number
  filter: { text: string; state: MailState | null }
  sorting: MailSorting
  number: number
  pages: number
}

export const MailsPage = ({ frame, organization, rows, total, filter, sorting, number, pages }: MailsPageProps) => {
  const list = mailPaths.list(organization.slug)
  const form = searchForm({ recherche: filter.text, etat: filter.state ?? '' })
  const fields = { recherche: filter.text, etat: filter.state ?? '' }
  const kept = { ...fields, ...sortingFields(sorting) }
  const sort = sortedBy(list, fields, sorting)
  return (
    <Page frame={frame} title="Courriels" width="wide">
      <Heading title="Courriels" lead={formatCount(total, 'courriel', 'courriels')} />
      <FilterBar action={list} clearHref={filter.text || filter.state ? list : undefined} sorting={sorting}>
        <TextField form={form} name="recherche" label="Destinataire ou objet" />
        <Select
          form={form}
          name="etat"
          label="État"
          placeholder="Tous"
          options={Object.entries(stateNames).map(([value, label]) => ({ value, label }))}
        />
      </FilterBar>
      <DataTable
        caption="Courriels"
        rows={rows}
        empty={<Empty title="Aucun courriel" icon="mail" />}
        columns={[
          {
            header: 'Objet',
            main: true,
            sort: sort('objet'),
            cell: (mail) => <a href={mailPaths.one(organization.slug, mail.id)}>{mail.subject}</a>,
          },
          { header: 'Destinataire', sort: sort('destinataire'), cell: (mail) => mail.recipient },
          {
            header: 'Écrit le',
            sort: sort('date'),
            cell: (mail) => formatMoment(mail.writtenAt, organization.timeZone),
          },
          {
            header: 'État',
            sort: sort('etat'),
            cell: (mail) => <Badge look={looks[mail.state]}>{stateNames[mail.state]}</Badge>,
          },
        ]}
      />
      <Pagination page={number} pages={pages} href={(page) => addressWith(list, { ...kept, page: String(page) })} />
      <ExportLinks links={exportLinks((format) => addressWith(mailPaths.export(organization.slug, format), kept))} />
    </Page>
  )
}
