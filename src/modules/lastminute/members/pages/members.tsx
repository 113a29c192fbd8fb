import { Badge } from '../../../../ui/cards.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { LinkButton, Select, TextField } from '../../../../ui/fields.tsx'
import { searchForm } from '../../../../ui/form-state.ts'
import { formatCount, formatPhone, phoneHref } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { type Column, DataTable, ExportLinks, exportLinks, FilterBar, Pagination } from '../../../../ui/tables.tsx'
import { standingOf } from '../../grid/rules.ts'
import { standingNames } from '../../grid/words.ts'
import type { Member } from '../../hosts/members.ts'
import type { Offer } from '../../offers/store.ts'
import { memberPaths } from '../../paths.ts'
import { type MemberQuery, memberAddress, pageSize, stateChoices } from '../query.ts'

interface MembersPageProps {
  frame: Frame
  slug: string
  query: MemberQuery
  found: Member[]
  offers: Offer[]
  /** Whether owners of this organisation may become hosts. */
  hasOwners: boolean
}

/** LAST-20: the office's members. */
export function MembersPage({ frame, slug, query, found, offers, hasOwners }: MembersPageProps) {
  const list = memberPaths.list(slug)
  const isNarrowed = memberAddress('', query) !== ''
  const form = searchForm({ q: query.search, offre: query.offerId, etat: query.state })
  return (
    <Page frame={frame} title="Hébergeurs" width="wide">
      <Heading title="Hébergeurs" lead={formatCount(found.length, 'hébergeur', 'hébergeurs')}>
        <LinkButton href={memberPaths.creation(slug)} icon="plus" look="primary">
          Ajouter un hébergeur
        </LinkButton>
        {hasOwners && (
          <LinkButton href={memberPaths.owners(slug)} icon="user-check">
            Un propriétaire devient hébergeur
          </LinkButton>
        )}
      </Heading>
      <FilterBar action={list} clearHref={isNarrowed ? list : undefined}>
        <TextField form={form} name="q" label="Rechercher" hint="Nom, code, commune, adresse électronique" />
        <Select
          form={form}
          name="offre"
          label="Offre"
          placeholder="Toutes"
          options={offers.map(({ id, name, code }) => ({ value: String(id), label: `${name} (${code})` }))}
        />
        <Select form={form} name="etat" label="État" options={stateChoices} />
      </FilterBar>
      <DataTable
        caption="Hébergeurs"
        rows={found.slice((query.page - 1) * pageSize, query.page * pageSize)}
        columns={columnsFor(slug)}
        empty={
          <Empty title={isNarrowed ? 'Aucun hébergeur pour ce choix' : 'Aucun hébergeur'} icon="bed">
            {isNarrowed ? <a href={list}>Voir tous les hébergeurs</a> : <p>Ajoutez le premier.</p>}
          </Empty>
        }
      />
      <Pagination
        page={query.page}
        pages={Math.max(1, Math.ceil(found.length / pageSize))}
        href={(page) => memberAddress(list, query, page)}
      />
      <ExportLinks links={exportLinks((format) => memberAddress(memberPaths.export(slug, format), query))} />
    </Page>
  )
}

const columnsFor = (slug: string): Column<Member>[] => [
  {
    header: 'Nom',
    main: true,
    cell: (member) => (
      <>
        <a href={memberPaths.one(slug, member.providerId)}>{member.name}</a> <StandingBadge member={member} />
      </>
    ),
  },
  { header: 'Code', cell: ({ code }) => code },
  { header: 'Type', cell: ({ kind }) => kind },
  { header: 'Commune', cell: ({ municipalityName }) => municipalityName },
  { header: 'Téléphone', cell: ({ phone }) => <a href={phoneHref(phone)}>{formatPhone(phone)}</a> },
  { header: 'Offre', cell: ({ offerName }) => offerName ?? 'Aucune' },
  {
    header: 'Mot de passe',
    cell: ({ hasPassword }) => (hasPassword ? 'Choisi' : 'Pas encore'),
  },
]

/** What keeps a member from appearing, in a word. */
export function StandingBadge({ member }: { member: Member }) {
  if (member.closedAt) return <Badge look="refused">Fermé</Badge>
  const standing = standingOf(member)
  return standing === 'entitled' ? null : <Badge look="refused">{standingNames[standing]}</Badge>
}
