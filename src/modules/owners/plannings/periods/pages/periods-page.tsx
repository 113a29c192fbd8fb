import { Breadcrumb } from '../../../../../ui/breadcrumb.tsx'
import { Actions, LinkButton } from '../../../../../ui/buttons.tsx'
import { Empty } from '../../../../../ui/empty.tsx'
import { Checkboxes, Form, Hidden, SubmitButton } from '../../../../../ui/fields.tsx'
import { FieldGroup } from '../../../../../ui/form.tsx'
import type { FormState } from '../../../../../ui/form-state.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading } from '../../../../../ui/heading.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { Legend } from '../../pages/legend.tsx'
import { PlanningSheets } from '../../pages/sheets.tsx'
import { fieldOf, lineCount } from '../forms.ts'
import type { LodgingConflict } from '../rules.ts'
import type { SavedLodging } from '../saved.ts'
import { ConflictsNotice } from './conflicts.tsx'
import { Lines, LinesHint } from './lines.tsx'
import { SavedTogether } from './saved-together.tsx'

export interface PeriodsView {
  form: FormState
  lodgings: { id: number; name: string; approvalNumber: string; municipalityName: string; read: string }[]
  conflicts?: readonly LodgingConflict[] | undefined
  /** What was just saved, lodging by lodging; none otherwise. */
  saved: readonly SavedLodging[]
  undo: { action: string; token: string }
  min: Temporal.PlainDate
  max: Temporal.PlainDate
  hrefs: { self: string; list: string; month: (lodgingId: number, month: { toString(): string }) => string }
}

/** OWN-27: « du … au … » over any period, for one lodging or several at once. */
export function PeriodsPage({ frame, view }: { frame: Frame; view: PeriodsView }) {
  const { lodgings, conflicts, hrefs } = view
  const title = 'Remplir une période'
  return (
    <Page frame={frame} title={title} head={<PlanningSheets frame={frame} />} width="narrow">
      {view.saved.length > 0 && (
        <SavedTogether saved={view.saved} undo={view.undo} listHref={hrefs.list} hrefOf={hrefs.month} />
      )}
      <Breadcrumb links={[{ label: 'Vos hébergements', href: hrefs.list }]} current={title} />
      <Heading title={title} lead="Une saison, des travaux, une réservation : pour un hébergement ou plusieurs." />
      {conflicts && (
        <ConflictsNotice
          conflicts={conflicts}
          nameOf={(id) => lodgings.find((lodging) => lodging.id === id)?.name ?? ''}
          kept="Voici ce qui est enregistré et ce que vous avez saisi ; validez de nouveau pour l'enregistrer par-dessus, ou décochez l'hébergement."
        />
      )}
      {lodgings.length === 0 ? (
        <Empty title="Aucun hébergement n'est rattaché à votre compte." icon="calendar" />
      ) : (
        <PeriodsForm view={view} />
      )}
      <Legend />
    </Page>
  )
}

const PeriodsForm = ({ view }: { view: PeriodsView }) => {
  const { form, lodgings, min, max, hrefs } = view
  return (
    <Form action={hrefs.self} form={form} guard>
      {lodgings.map(({ id, read }) => (
        <Hidden name={fieldOf.read(id)} value={read} />
      ))}
      <FieldGroup title="Les jours">
        <LinesHint />
        <Lines form={form} count={lineCount} min={min} max={max} />
      </FieldGroup>
      <FieldGroup title="Les hébergements">
        <Checkboxes
          form={form}
          name={fieldOf.lodging}
          label="Pour quels hébergements ?"
          hint="Tout est enregistré ensemble, ou rien ne l'est."
          options={lodgings.map(({ id, name, approvalNumber, municipalityName }) => ({
            value: String(id),
            label: name,
            hint: `${approvalNumber} – ${municipalityName}`,
          }))}
        />
      </FieldGroup>
      <Actions>
        <SubmitButton>Valider</SubmitButton>
        <LinkButton href={hrefs.list} look="quiet">
          Retour à la liste de vos hébergements
        </LinkButton>
      </Actions>
    </Form>
  )
}
