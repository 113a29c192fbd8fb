import { Empty } from '../../../../ui/empty.tsx'
import type { FormState } from '../../../../ui/form-state.ts'
import { formatCount, formatDate, formatPhone, phoneHref } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Page } from '../../../../ui/page.tsx'
import { boardPaths } from '../../paths.ts'
import type { Board, BoardHost } from '../read.ts'

interface BoardPageProps {
  frame: Frame
  slug: string
  board: Board
  form: FormState
  /** The filter as the address has it: kept by every button. */
  search: string
}

/** LAST-21: readable from two metres, and alive while it is open. Without scripts a link reads it again: a page that
 * reloads by itself takes the place of whoever reads it slowly (WCAG 2.2.1). */
export function BoardPage(props: BoardPageProps) {
  const { frame, slug, board } = props
  return (
    <Page
      frame={frame}
      title="Ce soir"
      width="wide"
      scripts={['board.js']}
      head={<link rel="stylesheet" href={frame.asset('board.css')} />}
    >
      <h1>Ce soir, {formatDate(board.night)}</h1>
      <BoardFilter board={board} action={boardPaths.board(slug)} />
      <live-board events={boardPaths.events(slug)} source={boardPaths.board(slug) + props.search}>
        <p class="board-state">
          <strong role="status" data-part="count">
            {countSentence(board)}
          </strong>
          <span data-part="clock">Mis à jour à {board.readAt}</span>
          <noscript>
            <a href={boardPaths.board(slug) + props.search}>Actualiser</a>
          </noscript>
        </p>
        <p class="board-line" role="alert" data-part="line"></p>
        <p class="board-closed" data-part="closed">
          {board.maintenance && `L'outil est fermé au public : ${board.maintenance}`}
        </p>
        <div data-part="list">{board.hosts.length === 0 ? <Nobody {...props} /> : <Hosts {...props} />}</div>
      </live-board>
    </Page>
  )
}

const isNarrowed = ({ filter }: Board) => filter.municipality !== '' || filter.kind !== ''

function countSentence(board: Board): string {
  const { hosts, total } = board
  const have = (count: number) => formatCount(count, 'hébergeur a de la place', 'hébergeurs ont de la place')
  return isNarrowed(board) ? `${have(hosts.length)} dans ce choix, ${total} en tout` : have(total)
}

/** Nobody at all, or nobody of the choice: somebody else may have room. */
const Nobody = ({ board, slug }: BoardPageProps) =>
  isNarrowed(board) && board.total > 0 ? (
    <Empty title="Personne n'a déclaré de place pour ce soir dans ce choix." icon="search">
      <p>
        {formatCount(board.total, 'autre hébergeur en a', 'autres hébergeurs en ont')} :{' '}
        <a href={boardPaths.board(slug)}>tout afficher</a>
      </p>
    </Empty>
  ) : (
    <Empty title="Personne n'a déclaré de place pour ce soir." icon="search">
      <p>Le tableau se met à jour dès que quelqu'un en déclare.</p>
    </Empty>
  )

function BoardFilter({ board, action }: { board: Board; action: string }) {
  const { choices, filter } = board
  return (
    <form action={action} method="get" class="board-filter">
      <Choice
        name="commune"
        label="Commune"
        all="Toutes"
        options={choices.municipalities}
        chosen={filter.municipality}
      />
      <Choice name="genre" label="Type" all="Tous" options={choices.kinds} chosen={filter.kind} />
      <button class="btn btn-outline" type="submit">
        Filtrer
      </button>
      {isNarrowed(board) && <a href={action}>Tout afficher</a>}
    </form>
  )
}

interface ChoiceProps {
  name: string
  label: string
  all: string
  options: string[]
  chosen: string
}

/** What is chosen stays a choice also when nobody there has room any more. */
const Choice = ({ name, label, all, options, chosen }: ChoiceProps) => (
  <label>
    {label}
    <select class="select" name={name}>
      <option value="">{all}</option>
      {[...new Set([...options, ...(chosen ? [chosen] : [])])].map((option) => (
        <option value={option} selected={option === chosen}>
          {option}
        </option>
      ))}
    </select>
  </label>
)

const Hosts = (props: BoardPageProps) => (
  <ul class="board">
    {props.board.hosts.map((host) => (
      <Host host={host} {...props} />
    ))}
  </ul>
)

function Host({ host, board, slug, form, search }: BoardPageProps & { host: BoardHost }) {
  const path = host.called ? boardPaths.withdrawal : boardPaths.call
  return (
    <li class={host.called ? 'called' : undefined}>
      <div>
        <strong>{host.name}</strong>
        <span>
          {host.kind}, {host.municipalityName}
        </span>
        {host.called && (
          <span class="called-by">
            <Icon name="check" /> Appelé à {host.called}
          </span>
        )}
      </div>
      <a class="board-phone" href={phoneHref(host.phone)}>
        {formatPhone(host.phone)}
      </a>
      <form action={`${path(slug, host.providerId)}${search}`} method="post">
        <input type="hidden" name="_form" value={form.token} />
        <input type="hidden" name="host" value={host.providerId} />
        <input type="hidden" name="night" value={board.night.toString()} />
        <button
          class="btn btn-outline"
          type="submit"
          aria-label={`${host.called ? 'Pas appelé' : 'Appelé'} : ${host.name}`}
        >
          {host.called ? 'Pas appelé' : 'Appelé'}
        </button>
      </form>
    </li>
  )
}
