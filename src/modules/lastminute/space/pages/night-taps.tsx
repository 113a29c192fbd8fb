import { Hidden } from '../../../../ui/form.tsx'
import { formatDate } from '../../../../ui/format.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { nightAnchor } from '../../paths.ts'
import { type DeclaredState, declaredNames, declaredStates } from '../../rules.ts'
import type { SpacePageProps } from './space.tsx'

/**
 * Each night with its two answers; the one that holds is filled. One tap, and the page stays at that night: what was stored is
 * said on the button itself, so that no row moves under the finger.
 */
export function NightTaps(props: SpacePageProps) {
  const nights = Array.from({ length: 7 }, (_, days) => props.space.today.add({ days }))
  return (
    <ul class="night-taps">
      {nights.map((night, index) => (
        <Night {...props} night={night} name={nameOf(night, index)} />
      ))}
    </ul>
  )
}

function Night({ space, host, form, paths, saved, night, name }: SpacePageProps & NightProps) {
  const held = space.declared.get(night.toString())?.state
  const planning = space.plannings.get(night.toString())
  const told = saved?.night.equals(night) ? saved : undefined
  return (
    <li id={nightAnchor(night)} tabindex={-1}>
      <form action={paths.night(night)} method="post" aria-label={name}>
        <Hidden name="_form" value={form.token} />
        <Hidden name="host" value={host.providerId} />
        <Hidden name="seen" value={held ? `${night}=${held}` : ''} />
        <strong>
          {name}
          {planning && <small>{planningSays[planning]}</small>}
        </strong>
        <span class="taps">
          {declaredStates.map((state) => (
            <Tap state={state} held={held} isSaved={told?.isPlain === true && held === state} />
          ))}
        </span>
      </form>
      {told?.isPlain && (
        <p class="sr-only" role="status">
          {told.notice.text}
        </p>
      )}
      {told && !told.isPlain && <Notice {...told.notice} role="status" />}
    </li>
  )
}

interface NightProps {
  night: Temporal.PlainDate
  name: string
}

/** LAST-14: the planning kept as an owner, and what it does here. */
const planningSays = {
  free: 'Disponible dans votre planning : vous paraissez, sauf si vous dites complet.',
  taken: 'Loué ou fermé dans votre planning : vous ne paraissez pas.',
}

/**
 * A night that nobody spoke of is full (LAST-03), and does not look as if somebody had said so.
 */
function Tap({ state, held, isSaved }: { state: DeclaredState; held: DeclaredState | undefined; isSaved: boolean }) {
  return (
    <button
      type="submit"
      name="state"
      value={state}
      class={`btn btn-outline tap-${state}`}
      aria-pressed={held === state ? 'true' : 'false'}
    >
      <Icon name="check" />
      <span>
        {declaredNames[state]}
        {isSaved && <small>saisie enregistrée</small>}
      </span>
    </button>
  )
}

function nameOf(night: Temporal.PlainDate, index: number): string {
  const day = formatDate(night).replace(/ \d+$/, '')
  if (index === 0) return `Ce soir, ${day}`
  return index === 1 ? `Demain, ${day}` : day.charAt(0).toUpperCase() + day.slice(1)
}
