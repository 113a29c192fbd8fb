import { Breadcrumb } from '../../../../ui/breadcrumb.tsx'
import { Actions } from '../../../../ui/buttons.tsx'
import { Form, Hidden, LinkButton, Radios, SubmitButton } from '../../../../ui/fields.tsx'
import { type FormState, isTicked, typedText } from '../../../../ui/form-state.ts'
import { formatDate, formatMoment, formatPhone, phoneHref, typography } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { Member } from '../../hosts/members.ts'
import { gridPaths, memberPaths, officePath } from '../../paths.ts'
import { declaredStates, stateWords } from '../../rules.ts'
import type { HostNights } from '../reading.ts'
import { seenText } from '../rules.ts'
import type { Spoken } from '../store.ts'
import { nightWords } from '../words.ts'
import { NightsCalendar } from './nights-calendar.tsx'
import { ReasonFields } from './reason-fields.tsx'

interface HostNightsPageProps {
  frame: Frame
  slug: string
  timeZone: string
  shown: HostNights
  form: FormState
  /** What somebody said of nights of the form since its page was shown. */
  met: Spoken[]
}

/** LAST-20: several nights of a host at once, with the reason. */
export function HostNightsPage({ frame, slug, timeZone, shown, form, met }: HostNightsPageProps) {
  const { member } = shown
  const one = memberPaths.one(slug, member.providerId)
  const title = `Nuits : ${member.name}`
  return (
    <Page frame={frame} title={title} head={<link rel="stylesheet" href={frame.asset('hosts.css')} />}>
      <Breadcrumb
        links={[
          { label: 'Administration OTI', href: officePath(slug) },
          { label: member.name, href: one },
        ]}
        current="Nuits"
      />
      <Heading
        title={title}
        lead={
          member.entitled && (
            <>
              Vous déclarez au nom de l'hébergeur, <a href={phoneHref(member.phone)}>{formatPhone(member.phone)}</a>.
              L'historique garde votre nom et la raison.
            </>
          )
        }
      />
      {member.entitled ? (
        <Form action={gridPaths.nights(slug, member.providerId)} form={form}>
          {met.length > 0 && <Met met={met} timeZone={timeZone} />}
          <Hidden name="seen" value={typedText(form, 'seen', seenText(shown.declared)) ?? ''} />
          <NightsCalendar
            name="nights"
            legend="Choisissez une ou plusieurs nuits"
            error={form.errors.nights}
            today={shown.today}
            last={shown.last}
            cell={(night) => <NightBox {...{ night, shown, form }} />}
          />
          <Radios
            form={form}
            name="state"
            label="Ces nuits-là"
            options={declaredStates.map((state) => ({ value: state, label: stateWords[state] }))}
            inline
            required
          />
          <ReasonFields form={form} />
          <Actions>
            <SubmitButton>{met.length > 0 ? 'Enregistrer quand même' : 'Enregistrer'}</SubmitButton>
            <LinkButton href={one} look="quiet">
              {met.length > 0 ? 'Laisser ce qui a été dit' : 'Annuler'}
            </LinkButton>
          </Actions>
        </Form>
      ) : (
        <NotEntitled slug={slug} member={member} />
      )}
    </Page>
  )
}

/** The second of two people is told, and decides. */
const Met = ({ met, timeZone }: Pick<HostNightsPageProps, 'met' | 'timeZone'>) => (
  <div class="error-summary" role="alert" tabindex={-1} data-focus>
    <p class="error-summary-title">Quelqu'un a dit autre chose entre-temps : rien n'est encore enregistré.</p>
    <ul>
      {met.map((one) => (
        <li>{typography(metSentence(one, timeZone))}</li>
      ))}
    </ul>
  </div>
)

function metSentence({ nightOn, state, source, declaredAt, reason, by }: Spoken, timeZone: string): string {
  const who = { agent: by, host: "l'hébergeur", mail: "l'hébergeur, par courriel" }[source]
  const why = reason === null ? '' : ` (« ${reason} »)`
  return `${formatDate(nightOn)} : « ${stateWords[state]} », dit par ${who}, ${formatMoment(declaredAt, timeZone)}${why}.`
}

const NotEntitled = ({ slug, member }: { slug: string; member: Member }) =>
  member.suspendedFor === null ? (
    <Notice
      kind="warning"
      text="L'offre de cet hébergeur ne comprend pas cet outil : ses nuits ne paraissent pas et ne se déclarent pas."
      links={[{ label: 'Changer son offre', href: memberPaths.edition(slug, member.providerId) }]}
    />
  ) : (
    <Notice
      kind="warning"
      text={`Cet hébergeur est suspendu (${member.suspendedFor}) : ses nuits ne paraissent pas et ne se déclarent pas.`}
      links={[{ label: 'Réadmettre', href: memberPaths.readmission(slug, member.providerId) }]}
    />
  )

/** A night to tick, with what holds of it. */
function NightBox({ night, shown, form }: Pick<HostNightsPageProps, 'shown' | 'form'> & { night: Temporal.PlainDate }) {
  const on = night.toString()
  const words = nightWords(shown, night, 'son')
  return (
    <label class={words.look && `held-${words.look}`}>
      <input
        type="checkbox"
        name="nights"
        value={on}
        checked={isTicked(form, 'nights', on, false)}
        aria-label={[formatDate(night), words.long].filter(Boolean).join(' : ')}
      />
      <span aria-hidden="true">{night.day}</span>
      {words.short && <small aria-hidden="true">{words.short}</small>}
    </label>
  )
}
