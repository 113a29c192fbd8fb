import { Hidden } from '../../../../ui/form.tsx'
import { typography } from '../../../../ui/format.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { type DeclaredState, declaredNames } from '../../rules.ts'
import type { SpacePageProps } from './space.tsx'

/** A choice that is not stored yet: what came between, and the buttons that settle it. */
export interface Pending {
  night: Temporal.PlainDate
  sentences: string[]
  /** Each with what its button says beside the state. */
  choices: { state: DeclaredState; verb: string }[]
  /** What the next choice has seen of the night. */
  seen: string
}

export const PendingNight = ({ pending, host, form, paths }: SpacePageProps & { pending: Pending }) => (
  <section class="notice notice-warning" role="alert" tabindex={-1} data-focus>
    <Icon name="warning" />
    <form class="notice-body" action={paths.night(pending.night)} method="post">
      <Hidden name="_form" value={form.token} />
      <Hidden name="host" value={host.providerId} />
      <Hidden name="seen" value={pending.seen} />
      {pending.sentences.map((sentence) => (
        <p>{typography(sentence)}</p>
      ))}
      <span class="choices-pending">
        {pending.choices.map(({ state, verb }, index) => (
          <button type="submit" name="state" value={state} class={`btn ${index === 0 ? 'btn-primary' : 'btn-outline'}`}>
            {typography(`${verb} : ${declaredNames[state]}`)}
          </button>
        ))}
      </span>
    </form>
  </section>
)
