import { type Department, departmentLabel } from '../../../../../core/reference/departments.ts'
import { LinkButton } from '../../../../../ui/buttons.tsx'
import { Badge } from '../../../../../ui/cards.tsx'
import { Empty } from '../../../../../ui/empty.tsx'
import { Select, TextField } from '../../../../../ui/fields.tsx'
import { searchForm } from '../../../../../ui/form-state.ts'
import { formatCount, formatMoment, formatPhone, formatShortDate, phoneHref } from '../../../../../ui/format.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading } from '../../../../../ui/heading.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { sortedBy } from '../../../../../ui/sorting.ts'
import { type Column, DataTable, ExportLinks, exportLinks, FilterBar, Pagination } from '../../../../../ui/tables.tsx'
import type { PlanningDemands } from '../../../settings/rules.ts'
import { reminderPaths } from '../paths.ts'
import { type BehindQuery, behindAddress, behindFields, isFiltered, pageSize } from '../query.ts'
import type { BehindOwner } from '../store.ts'

interface LastSent {
  sentOn: Temporal.PlainDate
  mailId: number | null
}

interface BehindPageProps {
  frame: Frame
  slug: string
  timeZone: string
  query: BehindQuery
  demands: PlanningDemands
  rows: BehindOwner[]
  total: number
  lastSent: ReadonlyMap<number, LastSent>
  departments: Department[]
  mayReadMails: boolean
  lastRun: { startedAt: Temporal.Instant; finishedAt: Temporal.Instant | null; mails: number } | null
  next: Temporal.Instant
}

const lateOptions = [
  { value: '30', label: '30 jours et plus' },
  { value: '60', label: '60 jours et plus' },
  { value: '90', label: '90 jours et plus' },
  { value: 'jamais', label: 'Jamais rempli' },
]

const stateOptions = [
  { value: 'prevenus', label: 'Prévenus de leur sortie' },
  { value: 'sortis', label: 'Sortis des recherches' },
  { value: 'sans-adresse', label: 'Sans adresse électronique' },
]

/** « Rappels »: the owners whose plannings are behind, those who waited longest first. */
export const BehindPage = (props: BehindPageProps) => {
  const { frame, slug, query, demands, rows, total, departments } = props
  const list = reminderPaths.list(slug)
  const form = searchForm({
    q: query.search,
    departement: query.department,
    depuis: query.late ?? '',
    etat: query.state ?? '',
  })
  return (
    <Page frame={frame} title="Rappels" width="wide">
      <Heading title="Rappels" lead={formatCount(total, 'propriétaire en retard', 'propriétaires en retard')}>
        <LinkButton href={reminderPaths.sent(slug)} icon="mail">
          Rappels envoyés
        </LinkButton>
      </Heading>
      <p>
        En retard : pas mis à jour depuis {demands.remindAfterDays} jours, ou rempli à moins de{' '}
        {formatCount(demands.filledWeeks, 'semaine', 'semaines')}.
      </p>
      <Runs {...props} />
      <FilterBar action={list} clearHref={isFiltered(query) ? list : undefined} sorting={query.sorting}>
        <TextField form={form} name="q" label="Rechercher" hint="Nom ou code du propriétaire" />
        <Select
          form={form}
          name="departement"
          label="Département"
          placeholder="Tous"
          options={departments.map((department) => ({ value: department.code, label: departmentLabel(department) }))}
        />
        <Select
          form={form}
          name="depuis"
          label="Pas mis à jour depuis"
          placeholder="Peu importe"
          options={lateOptions}
        />
        <Select form={form} name="etat" label="État" placeholder="Tous" options={stateOptions} />
      </FilterBar>
      <DataTable
        caption="Propriétaires en retard"
        rows={rows}
        columns={columnsFor(props)}
        empty={
          <Empty
            title={isFiltered(query) ? 'Aucun propriétaire pour ce choix' : 'Tous les plannings sont à jour'}
            icon="check"
          >
            {isFiltered(query) && <a href={list}>Voir tous ceux qui sont en retard</a>}
          </Empty>
        }
      />
      <Pagination
        page={query.page}
        pages={Math.max(1, Math.ceil(total / pageSize))}
        href={(page) => behindAddress(list, query, page)}
      />
      <ExportLinks links={exportLinks((format) => behindAddress(reminderPaths.export(slug, format), query))} />
    </Page>
  )
}

const Runs = ({ timeZone, lastRun, next }: Pick<BehindPageProps, 'timeZone' | 'lastRun' | 'next'>) => (
  <p>
    {lastRun &&
      `Dernier passage : ${formatMoment(lastRun.startedAt, timeZone)}, ${formatCount(lastRun.mails, 'courriel', 'courriels')}${lastRun.finishedAt ? '' : ', encore en cours'}. `}
    Prochain passage : {formatMoment(next, timeZone)}, ou dans l'heure qui suit.
  </p>
)

const columnsFor = ({ slug, query, lastSent, mayReadMails }: BehindPageProps): Column<BehindOwner>[] => {
  const sort = sortedBy(reminderPaths.list(slug), behindFields(query), query.sorting)
  return [
    {
      header: 'Propriétaire',
      main: true,
      sort: sort('proprietaire'),
      cell: ({ providerId, lastName, firstName }) => (
        <a href={reminderPaths.one(slug, providerId)}>{[lastName, firstName].filter(Boolean).join(' ')}</a>
      ),
    },
    { header: 'Département', sort: sort('departement'), cell: ({ departmentCode }) => departmentCode },
    { header: 'Hébergements en retard', cell: ({ lodgingNames }) => namesInWords(lodgingNames) },
    {
      header: 'Dernière mise à jour',
      sort: sort('attente'),
      cell: ({ never, oldestOn }) => (never ? 'Jamais' : formatShortDate(oldestOn)),
    },
    {
      header: 'Recherches par dates',
      cell: ({ left, leavesOn }) => (
        <>
          {left > 0 && <Badge look="refused">{left > 1 ? `${left} sortis` : 'Sorti'}</Badge>}{' '}
          {leavesOn && <Badge look="waiting">Sortie le {formatShortDate(leavesOn)}</Badge>}
          {left === 0 && !leavesOn && '–'}
        </>
      ),
    },
    {
      header: 'Dernier rappel',
      cell: ({ providerId }) => <LastReminder {...{ slug, mayReadMails }} last={lastSent.get(providerId)} />,
    },
    { header: 'Téléphone', cell: ({ phone }) => (phone ? <a href={phoneHref(phone)}>{formatPhone(phone)}</a> : '–') },
  ]
}

const LastReminder = (props: { slug: string; mayReadMails: boolean; last: LastSent | undefined }) => {
  const { slug, mayReadMails, last } = props
  const on = last ? formatShortDate(last.sentOn) : '–'
  if (!last?.mailId) return <span>{last ? `${on}, sans adresse` : on}</span>
  return mayReadMails ? <a href={reminderPaths.mail(slug, last.mailId)}>{on}</a> : <span>{on}</span>
}

const namesShown = 3

const namesInWords = (names: readonly string[]) =>
  names.length > namesShown
    ? `${names.slice(0, namesShown).join(', ')} et ${names.length - namesShown} de plus`
    : names.join(', ')
