import { Breadcrumb } from '../../../../ui/breadcrumb.tsx'
import { Actions } from '../../../../ui/buttons.tsx'
import { Form, Hidden, LinkButton, SubmitButton, TextArea } from '../../../../ui/fields.tsx'
import { type FormState, typedText } from '../../../../ui/form-state.ts'
import { formatMoment, typography } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { Member } from '../../hosts/members.ts'
import { memberPaths } from '../../paths.ts'
import type { Kind } from '../rules.ts'
import type { Suspension } from '../store.ts'

interface ReasonPageProps {
  frame: Frame
  slug: string
  timeZone: string
  member: Member
  kind: Kind
  /** The last time that the host was put out, whether it still is or not. */
  last: Suspension | null
  form: FormState
  /** Somebody else's word came first: nothing was stored, both are shown. */
  isLate: boolean
}

/** LAST-20: why a host is put out, or let in again. */
export function ReasonPage(props: ReasonPageProps) {
  const { frame, slug, member, kind, form, isLate } = props
  const { title, lead, hint, button } = wordsOf(props)
  const one = memberPaths.one(slug, member.providerId)
  return (
    <Page frame={frame} title={title} width="narrow">
      <Breadcrumb
        links={[
          { label: 'Hébergeurs', href: memberPaths.list(slug) },
          { label: member.name, href: one },
        ]}
        current={button}
      />
      <Heading title={title} lead={isLate ? undefined : lead} />
      {isLate && (
        <Notice kind="warning" role="alert">
          <p>{typography(standsNow(props))}</p>
          {!member.closedAt && <p>Votre raison est gardée ci-dessous : elle n'est pas enregistrée. {lead}</p>}
        </Notice>
      )}
      <Form action={memberPaths[kind](slug, member.providerId)} form={form}>
        <Hidden name="mark" value={typedText(form, 'mark', '0') ?? '0'} />
        <TextArea form={form} name="reason" label="Raison" hint={hint} rows={4} maxlength={500} required />
        <Actions>
          {!member.closedAt && <SubmitButton>{button}</SubmitButton>}
          <LinkButton href={one} look="quiet">
            {isLate ? 'Revenir à sa fiche' : 'Annuler'}
          </LinkButton>
        </Actions>
      </Form>
    </Page>
  )
}

/** What the button does depends on how the host stands now. */
function wordsOf({ kind, member: { name }, last }: ReasonPageProps) {
  const isOut = last !== null && last.endedAt === null
  if (kind === 'suspension')
    return isOut
      ? {
          title: `Changer la raison de la suspension : ${name}`,
          lead: "Il reste suspendu ; il lira votre raison à la place de l'autre.",
          hint: "L'hébergeur la lit telle quelle.",
          button: 'Remplacer la raison',
        }
      : {
          title: `Suspendre ${name}`,
          lead: "Il ne peut plus déclarer et quitte aussitôt la recherche. Il lit votre raison quand il se connecte. Rien n'est effacé.",
          hint: "L'hébergeur la lit telle quelle.",
          button: 'Suspendre',
        }
  return isOut
    ? {
        title: `Réadmettre ${name}`,
        lead: 'Il peut de nouveau déclarer, et ce qui vaut encore de ses déclarations paraît de nouveau.',
        hint: "Elle reste dans l'historique.",
        button: 'Réadmettre',
      }
    : {
        title: `Réadmettre ${name}`,
        lead: "Il est réadmis : il ne reste rien à faire, mais vous pouvez joindre votre raison à l'historique.",
        hint: "Elle reste dans l'historique.",
        button: "Ajouter à l'historique",
      }
}

/** Who did what, when and why, while the second agent was writing. */
function standsNow({ member, last, timeZone }: ReasonPageProps): string {
  if (member.closedAt)
    return `Cet hébergeur a été fermé le ${formatMoment(member.closedAt, timeZone)}. Rien n'a été enregistré.`
  if (!last) return "Quelqu'un d'autre a agi sur cet hébergeur entre-temps."
  const [who, did, at, why] = last.endedAt
    ? [last.endedBy, 'a réadmis cet hébergeur', last.endedAt, last.endReason]
    : [last.begunBy, 'a suspendu cet hébergeur', last.beganAt, last.reason]
  return `Entre-temps, ${who ?? 'un agent'} ${did}, le ${formatMoment(at, timeZone)}, pour cette raison : « ${why ?? ''} »`
}
