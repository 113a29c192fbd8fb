import { Breadcrumb } from '../../../../../ui/breadcrumb.tsx'
import { Actions, LinkButton } from '../../../../../ui/buttons.tsx'
import { ErrorSummary, Hidden } from '../../../../../ui/form.tsx'
import type { FormState } from '../../../../../ui/form-state.ts'
import { formatMonth } from '../../../../../ui/format.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading } from '../../../../../ui/heading.tsx'
import { Icon } from '../../../../../ui/icon.tsx'
import { Page } from '../../../../../ui/page.tsx'
import type { HeldNight } from '../../../feeds/month.ts'
import { Legend } from '../../pages/legend.tsx'
import { Missing } from '../../pages/missing.tsx'
import { WholeChoices } from '../../pages/month-cells.tsx'
import { PlanningSheets } from '../../pages/sheets.tsx'
import { ConflictsNotice } from '../../periods/pages/conflicts.tsx'
import { Lines, LinesHint } from '../../periods/pages/lines.tsx'
import type { LodgingConflict } from '../../periods/rules.ts'
import { type Letter, letterShown } from '../../rules.ts'
import type { JustSaved } from '../../saves/just-saved.ts'
import { type LastSave, UndoButton } from '../../saves/pages/last-save.tsx'
import { SavedNotice } from '../../saves/pages/saved-notice.tsx'
import { fieldOf, lineCount, readText } from '../forms.ts'
import { monthsOfYear, nightsOfYear, type YearSheet, yearLength } from '../rules.ts'
import { MonthOfYear } from './month-of-year.tsx'

export interface YearView {
  lodging: { name: string; approvalNumber: string; municipalityName: string }
  first: Temporal.PlainYearMonth
  today: Temporal.PlainDate
  /** What the form read. */
  read: YearSheet
  /** What it holds now, night by night. */
  letters: readonly Letter[]
  /** What calendars elsewhere hold, night by night (OWN-28). */
  held: readonly (HeldNight | null)[]
  form: FormState
  conflicts?: readonly LodgingConflict[] | undefined
  last: LastSave | null
  /** The page follows a save. */
  saved: JustSaved | undefined
  hrefs: {
    self: string
    list: string
    previous: string | null
    next: string | null
    saves: string
    undo: string
    month: (month: Temporal.PlainYearMonth) => string
  }
}

/** OWN-27: twelve months on one page, to see and to fill. */
export function YearPage({ frame, view }: { frame: Frame; view: YearView }) {
  const { lodging, conflicts, hrefs, last } = view
  const title = titleOf(view.first)
  return (
    <Page
      frame={frame}
      title={`${title} – ${lodging.name}`}
      scripts={['year.js']}
      head={<PlanningSheets frame={frame} />}
      width="wide"
    >
      {view.saved && <SavedNotice {...view.saved} listHref={hrefs.list} />}
      <Breadcrumb links={[{ label: 'Vos hébergements', href: hrefs.list }]} current={lodging.approvalNumber} />
      <Heading
        title={`Votre hébergement : ${lodging.name}`}
        lead={`${lodging.approvalNumber} – ${lodging.municipalityName}`}
      >
        <LinkButton href={hrefs.saves} icon="history">
          Historique
        </LinkButton>
        {last && <UndoButton action={hrefs.undo} token={view.form.token} save={last} />}
      </Heading>
      {conflicts && (
        <ConflictsNotice
          conflicts={conflicts}
          nameOf={() => lodging.name}
          kept="Le calendrier ci-dessous garde vos changements ; corrigez-les si besoin, puis validez de nouveau."
        />
      )}
      <planning-year first={nightsOfYear(view.first).from.toString()} unsaved={isUnsaved(view)}>
        <YearNavigation title={title} hrefs={hrefs} />
        <YearForm view={view} />
      </planning-year>
      <Legend />
    </Page>
  )
}

/** « Janvier 2027 à décembre 2027 » */
function titleOf(first: Temporal.PlainYearMonth): string {
  const last = first.add({ months: yearLength - 1 })
  return `${formatMonth(first.year, first.month)} à ${formatMonth(last.year, last.month).toLowerCase()}`
}

function YearNavigation({ title, hrefs }: { title: string; hrefs: YearView['hrefs'] }) {
  return (
    <nav class="pn" id="mois" aria-label="Années">
      {hrefs.previous && (
        <a class="btn btn-outline" href={hrefs.previous} rel="prev">
          <Icon name="chevron-left" />
          Mois d'avant
        </a>
      )}
      <h2>{title}</h2>
      {hrefs.next && (
        <a class="btn btn-outline" href={hrefs.next} rel="next">
          Mois d'après
          <Icon name="chevron-right" />
        </a>
      )}
    </nav>
  )
}

function YearForm({ view }: { view: YearView }) {
  const { form, first, read, letters, hrefs } = view
  const { from, until } = nightsOfYear(first)
  const [min, max] = [from, until.subtract({ days: 1 })]
  return (
    <form action={hrefs.self} method="post" novalidate>
      <Hidden name="_form" value={form.token} />
      <Hidden name={fieldOf.read} value={readText(read)} />
      <Hidden name={fieldOf.painted} value={letters.join('')} />
      <ErrorSummary form={form} />
      <div class="yg">
        {monthsOfYear(first).map((month, at) => (
          <MonthOfYear view={view} month={month} at={at} />
        ))}
      </div>
      <Missing nights={letters.map((letter, night) => letterShown(letter, view.held[night]))} />
      <fieldset class="pa" id={`f-${fieldOf.blanks}`}>
        <legend>Les jours encore en blanc ?</legend>
        <WholeChoices name={fieldOf.blanks} />
      </fieldset>
      <details class="yd" open>
        <summary>Remplir par dates : du … au …</summary>
        <LinesHint />
        <Lines form={form} count={lineCount} min={min} max={max} />
      </details>
      <p class="pr">N'oubliez pas de valider votre calendrier</p>
      <Actions>
        <button class="btn btn-outline pv" type="submit">
          Valider
        </button>
        <button class="btn btn-ghost" type="reset">
          Annuler mes changements
        </button>
      </Actions>
    </form>
  )
}

const isUnsaved = ({ letters, read }: YearView): true | undefined =>
  letters.join('') !== read.letters.join('') || undefined
