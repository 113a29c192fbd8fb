import { Breadcrumb } from '../../../../../ui/breadcrumb.tsx'
import { Actions } from '../../../../../ui/buttons.tsx'
import { Form, Hidden, SecondaryButton, SubmitButton } from '../../../../../ui/fields.tsx'
import type { FormState } from '../../../../../ui/form-state.ts'
import { formatDate, formatMoment, formatPhone, phoneHref } from '../../../../../ui/format.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading, Section } from '../../../../../ui/heading.tsx'
import { Notice } from '../../../../../ui/notice.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { DataTable } from '../../../../../ui/tables.tsx'
import { ReasonFields } from '../../../declarations/pages/reason-fields.tsx'
import { gridPaths, memberPaths } from '../../../paths.ts'
import { gridAddress } from '../../query.ts'
import type { GridQuery } from '../../rules.ts'
import { nightNames } from '../../words.ts'
import type { HostNight } from '../reading.ts'
import type { SaidOf } from '../store.ts'

interface HostNightPageProps {
  frame: Frame
  slug: string
  timeZone: string
  shown: HostNight
  form: FormState
  /** The grid that one came from, and goes back to. */
  query: GridQuery
  /** Somebody said something else while the page was open. */
  isLate: boolean
}

/** LAST-20: one night of a host on its behalf: a reason, and one of two buttons. */
export function HostNightPage(props: HostNightPageProps) {
  const { frame, slug, timeZone, shown, form, query, isLate } = props
  const { member, night, today } = shown
  const grid = gridAddress(gridPaths.grid(slug), query, query.page)
  return (
    <Page
      frame={frame}
      title={`${member.name}, ${formatDate(night)}`}
      head={<link rel="stylesheet" href={frame.asset('dispo-office.css')} />}
    >
      <Breadcrumb links={[{ label: 'Administration OTI', href: grid }]} current={member.name} />
      <Heading
        title={member.name}
        lead={
          <>
            {night.equals(today) ? 'Ce soir,' : 'Nuit du'} {formatDate(night)}
            {'\u00a0'}: <span class={`night-mark night-${shown.holds.has}`}>{nightNames[shown.holds.has]}</span>{' '}
            <a href={phoneHref(member.phone)}>{formatPhone(member.phone)}</a>
          </>
        }
      />
      {isLate && (
        <Notice
          kind="warning"
          text={`Entre-temps cette nuit a été déclarée autrement${saidBy(shown.said[0], timeZone)}. Rien de votre choix n'est enregistré : pressez de nouveau pour déclarer quand même.`}
        />
      )}
      {shown.holds.from === 'planning' && (
        <Notice
          kind="info"
          text={
            shown.holds.has === 'full'
              ? 'Le planning que cet hébergeur tient comme propriétaire dit cette nuit louée ou fermée : elle ne paraîtra pas, quoi que vous déclariez ici.'
              : "Cette nuit paraît parce que le planning que cet hébergeur tient comme propriétaire la dit disponible. Ce que vous déclarez ici l'emporte."
          }
        />
      )}
      {member.entitled ? (
        <Form action={gridAddress(gridPaths.night(slug, member.providerId, night), query, query.page)} form={form}>
          <Hidden name="seen" value={shown.seen} />
          <ReasonFields form={form} />
          <Actions>
            <SubmitButton name="state" value="room">
              {nightNames.room}
            </SubmitButton>
            <SecondaryButton name="state" value="full">
              {nightNames.full}
            </SecondaryButton>
            <a href={grid}>Annuler</a>
          </Actions>
        </Form>
      ) : (
        <Notice
          kind="warning"
          text="Cet hébergeur ne peut pas utiliser l'outil en ce moment : sa nuit ne se déclare pas."
        />
      )}
      <p>
        <a href={gridPaths.nights(slug, member.providerId, night)}>Déclarer plusieurs nuits à la fois</a>
        {' · '}
        <a href={memberPaths.one(slug, member.providerId)}>Fiche de l'hébergeur</a>
      </p>
      <Past {...props} />
    </Page>
  )
}

const saidBy = (last: SaidOf | undefined, timeZone: string) =>
  last ? ` : « ${nightNames[last.state]} », par ${speaker(last)}, ${formatMoment(last.declaredAt, timeZone)}` : ''

const Past = ({ shown, timeZone }: HostNightPageProps) => (
  <Section title="Ce qui a été dit de cette nuit" id="historique">
    <DataTable
      caption="Déclarations de cette nuit, la dernière en haut"
      rows={shown.said}
      empty={<p>Personne n'en a encore rien dit : elle est affichée complète.</p>}
      columns={[
        { header: 'Quand', main: true, cell: ({ declaredAt }) => formatMoment(declaredAt, timeZone) },
        { header: 'État', cell: ({ state }) => nightNames[state] },
        { header: 'Par', cell: (one) => speaker(one) },
        { header: 'Raison', cell: ({ reason }) => reason ?? '' },
      ]}
    />
  </Section>
)

function speaker({ source, firstName, lastName }: SaidOf): string {
  if (source === 'mail') return "l'hébergeur, par le courriel de l'après-midi"
  const name = [firstName, lastName].filter(Boolean).join(' ')
  return source === 'agent' ? `${name}, pour l'office` : name || "l'hébergeur"
}
