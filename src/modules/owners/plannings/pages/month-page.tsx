import { Breadcrumb } from '../../../../ui/breadcrumb.tsx'
import { Actions, LinkButton } from '../../../../ui/buttons.tsx'
import { ErrorSummary, Hidden } from '../../../../ui/form.tsx'
import { formatMonth } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { Page } from '../../../../ui/page.tsx'
import { fieldOf, readText } from '../forms.ts'
import { letterShown } from '../rules.ts'
import { SavedNotice } from '../saves/pages/saved-notice.tsx'
import { Calendar } from './calendar.tsx'
import { ConflictNotice } from './conflict.tsx'
import { Legend } from './legend.tsx'
import { Missing } from './missing.tsx'
import { WholeChoices } from './month-cells.tsx'
import { StaysElsewhere } from './stays-elsewhere.tsx'
import type { MonthView } from './view.ts'

/** One month of one lodging, to read and to fill. */
export function MonthPage({ frame, view }: { frame: Frame; view: MonthView }) {
  const { lodging, hrefs } = view
  const month = formatMonth(view.month.year, view.month.month)
  return (
    <Page
      frame={frame}
      title={`${month} – ${lodging.name}`}
      scripts={['planning.js']}
      head={<link rel="stylesheet" href={frame.asset('planning.css')} />}
      width="wide"
    >
      {view.saved && <SavedNotice {...view.saved} listHref={hrefs.list} />}
      <Breadcrumb links={[{ label: 'Vos hébergements', href: hrefs.list }]} current={lodging.approvalNumber} />
      <Heading
        title={`Votre hébergement : ${lodging.name}`}
        lead={`${lodging.approvalNumber} – ${lodging.municipalityName}`}
      >
        <LinkButton href={hrefs.year} icon="calendar">
          Les douze mois
        </LinkButton>
        <LinkButton href={hrefs.periods} icon="pencil">
          Remplir une période
        </LinkButton>
        <LinkButton href={hrefs.saves} icon="history">
          Historique
        </LinkButton>
      </Heading>
      {view.conflict && <ConflictNotice conflict={view.conflict} month={view.month} />}
      <planning-month unsaved={isUnsaved(view)}>
        <MonthNavigation month={month} hrefs={hrefs} />
        <PlanningForm view={view} />
      </planning-month>
      <StaysElsewhere view={view} />
      <Legend />
    </Page>
  )
}

function MonthNavigation({ month, hrefs }: { month: string; hrefs: MonthView['hrefs'] }) {
  return (
    <nav class="pn" id="mois" aria-label="Mois">
      {hrefs.previous && (
        <a class="btn btn-outline" href={`${hrefs.previous}#mois`} rel="prev">
          <Icon name="chevron-left" />
          Mois précédent
        </a>
      )}
      <h2>{month}</h2>
      {hrefs.next && (
        <a class="btn btn-outline" href={`${hrefs.next}#mois`} rel="next">
          Mois suivant
          <Icon name="chevron-right" />
        </a>
      )}
    </nav>
  )
}

function PlanningForm({ view }: { view: MonthView }) {
  return (
    <form action={view.hrefs.self} method="post" novalidate>
      <Hidden name="_form" value={view.form.token} />
      <Hidden name={fieldOf.read} value={readText(view.entry.read)} />
      <ErrorSummary form={view.form} />
      <fieldset class="pa">
        <legend>Précisez votre planning au mois ?</legend>
        <WholeChoices name={fieldOf.month} />
      </fieldset>
      <Calendar view={view} />
      <Missing nights={view.entry.nights.map((letter, night) => letterShown(letter ?? '?', view.held[night]))} />
      <p class="pr">N'oubliez pas de valider votre calendrier</p>
      <Actions>
        <button class="btn btn-outline pv" type="submit">
          Valider
        </button>
        {view.hrefs.next && (
          <button class="btn btn-outline pv" type="submit" name={fieldOf.after} value="next">
            Valider et aller au mois suivant
          </button>
        )}
        <button class="btn btn-ghost" type="reset">
          Annuler mes changements
        </button>
      </Actions>
    </form>
  )
}

/** A form shown again holds changes that are not saved yet: its buttons are blue from the start. */
function isUnsaved({ entry }: MonthView): true | undefined {
  const changed =
    entry.nights.some((letter, night) => letter !== entry.read.nights[night]) ||
    entry.origins.some(
      (origin, row) =>
        origin.departmentCode !== entry.read.origins[row]?.departmentCode ||
        origin.countryCode !== entry.read.origins[row]?.countryCode,
    )
  return changed || undefined
}
