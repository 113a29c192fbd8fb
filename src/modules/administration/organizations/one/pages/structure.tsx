import type { DeedRow } from '../../../../../core/accounts/administrators/history/store.ts'
import { administratorPaths } from '../../../../../core/accounts/administrators/paths.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb.tsx'
import { Facts } from '../../../../../ui/cards.tsx'
import { type Difference, Differences } from '../../../../../ui/differences.tsx'
import { Form, Hidden, SecondaryButton, TextField } from '../../../../../ui/fields.tsx'
import { type FormState, typedText } from '../../../../../ui/form-state.ts'
import { formatMoment } from '../../../../../ui/format.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading, Section } from '../../../../../ui/heading.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { DeedTable } from '../../../history/pages/deed-table.tsx'
import { StructureState } from '../../pages/organizations.tsx'
import { administrationPaths } from '../../paths.ts'
import type { Structure } from '../../store.ts'
import type { ShownModule } from '../modules.ts'
import type { FirstAccount } from '../store.ts'
import { Closing } from './closing.tsx'
import { FirstPerson } from './first-person.tsx'
import { ModuleList } from './module-list.tsx'

export interface StructurePageProps {
  frame: Frame
  structure: Structure
  /** « Ada ADMIN »; undefined where nobody noted it. */
  openedBy: string | undefined
  closing: { by: string; reason: string } | undefined
  staff: { open: number; first: FirstAccount | null }
  modules: ShownModule[]
  deeds: DeedRow[]
  /** The one that was sent keeps its words; the others are new. */
  forms: Record<'name' | 'closure' | 'link', FormState>
  token: string
  now: Temporal.Instant
  /** No mail server is set: the way in is handed over by hand. */
  isKeepingMails: boolean
  differences?: Difference[] | undefined
}

export const StructurePage = (props: StructurePageProps) => {
  const { frame, structure, forms, deeds, differences } = props
  return (
    <Page frame={frame} title={structure.name}>
      <Breadcrumb links={[{ label: 'Structures', href: administrationPaths.list }]} current={structure.name} />
      <Heading title={structure.name} />
      {differences && <Differences differences={differences} />}
      <Facts items={factsOf(props)} />
      <Section title="Nom">
        <Form action={administrationPaths.name(structure.slug)} form={forms.name}>
          <Hidden name="version" value={typedText(forms.name, 'version', structure.version) ?? ''} />
          <TextField form={forms.name} name="name" label="Nom de la structure" value={structure.name} required />
          <SecondaryButton>Enregistrer ce nom</SecondaryButton>
        </Form>
      </Section>
      <ModuleList {...props} slug={structure.slug} />
      <FirstPerson {...props} />
      <Closing {...props} />
      <Section title="Historique">
        <DeedTable rows={deeds} isOfOne />
        <p>
          <a href={`${administratorPaths.history}?recherche=${structure.slug}`}>Tout l'historique de cette structure</a>
        </p>
      </Section>
    </Page>
  )
}

const factsOf = ({ structure, openedBy, closing, staff }: StructurePageProps) => {
  const { slug, closedAt, timeZone } = structure
  const moment = (at: Temporal.Instant) => formatMoment(at, timeZone)
  return [
    { label: 'État', value: <StructureState structure={structure} /> },
    { label: 'Adresse', value: closedAt ? `/${slug}` : <a href={`/${slug}`}>/{slug}</a> },
    { label: 'Fuseau horaire', value: timeZone },
    { label: 'Ouverte', value: `${moment(structure.createdAt)}${openedBy ? `, par ${openedBy}` : ''}` },
    { label: 'Fermée', value: closedAt && `${moment(closedAt)}${closing ? `, par ${closing.by}` : ''}` },
    { label: 'Raison', value: closedAt && closing?.reason },
    { label: "Comptes de l'équipe", value: String(staff.open) },
  ]
}
