import { Breadcrumb } from '../../../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../../../ui/buttons.tsx'
import { Empty } from '../../../../../ui/empty.tsx'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading } from '../../../../../ui/heading.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { Pagination } from '../../../../../ui/tables.tsx'
import { originName, periodOf, State } from '../../pages/conflict.tsx'
import { nightsInWords } from '../../pages/nights.ts'
import { PlanningSheets } from '../../pages/sheets.tsx'
import type { Save } from '../rules.ts'
import { type LastSave, UndoButton } from './last-save.tsx'

export interface SavesView {
  lodging: { name: string; approvalNumber: string; municipalityName: string }
  entries: { what: string; when: string; who: string; save: Save }[]
  last: LastSave | null
  token: string
  page: number
  pages: number
  hrefs: { list: string; year: string; undo: string; page: (page: number) => string }
}

/** More lines than that are no reading: the number of the others is told. */
const mostLines = 40

/** OWN-27: who changed what in this planning, newest first. */
export function SavesPage({ frame, view }: { frame: Frame; view: SavesView }) {
  const { lodging, entries, last, hrefs } = view
  return (
    <Page frame={frame} title={`Historique du planning – ${lodging.name}`} head={<PlanningSheets frame={frame} />}>
      <Breadcrumb links={[{ label: 'Vos hébergements', href: hrefs.list }]} current={lodging.approvalNumber} />
      <Heading
        title="Historique du planning"
        lead={`${lodging.name} – ${lodging.approvalNumber} – ${lodging.municipalityName}`}
      >
        <LinkButton href={hrefs.year} icon="calendar">
          Les douze mois
        </LinkButton>
        {last && <UndoButton action={hrefs.undo} token={view.token} save={last} />}
      </Heading>
      {entries.length === 0 ? (
        <Empty title="Aucun changement pour l'instant" icon="history" />
      ) : (
        <ol class="ys">
          {entries.map((entry) => (
            <Entry entry={entry} />
          ))}
        </ol>
      )}
      <Pagination page={view.page} pages={view.pages} href={hrefs.page} />
    </Page>
  )
}

function Entry({ entry }: { entry: SavesView['entries'][number] }) {
  const { nights, origins } = entry.save
  const left = nights.length - mostLines
  return (
    <li>
      <h2>{entry.what}</h2>
      <p class="field-hint">
        {entry.when}, par {entry.who}
      </p>
      {nights.length + origins.length > 0 && (
        <table>
          <thead class="sr-only">
            <tr>
              <th scope="col">Nuits</th>
              <th scope="col">Avant</th>
              <th scope="col">Après</th>
            </tr>
          </thead>
          <tbody>
            {nights.slice(0, mostLines).map(({ from, until, before, after }) => (
              <tr>
                <th scope="row">{nightsInWords(from, until.subtract({ days: 1 }))}</th>
                <State letter={before} />
                <State letter={after} />
              </tr>
            ))}
            {origins.map(({ weekOn, before, after }) => (
              <tr>
                <th scope="row">Provenance, semaine {periodOf(weekOn)}</th>
                <td>{originName(before)}</td>
                <td>{originName(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {left > 0 && <p>et {left} autres changements</p>}
    </li>
  )
}
