import { Breadcrumb } from '../../../../../ui/breadcrumb.tsx'
import { Actions } from '../../../../../ui/buttons.tsx'
import { Form, Hidden, SubmitButton, TextArea } from '../../../../../ui/fields.tsx'
import { type FormState, typedText } from '../../../../../ui/form-state.ts'
import { formatMoment } from '../../../../../ui/format.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading, Section } from '../../../../../ui/heading.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { conditionsFormPath, conditionsPath, officePhotosPath } from '../../paths.ts'
import type { Conditions } from '../store.ts'

interface ConditionsFormPageProps {
  frame: Frame
  slug: string
  timeZone: string
  form: FormState
  versions: readonly [Conditions, ...Conditions[]]
}

export const ConditionsFormPage = ({ frame, slug, timeZone, form, versions }: ConditionsFormPageProps) => {
  const current = versions.at(-1) ?? versions[0]
  return (
    <Page frame={frame} title="Conditions de diffusion" width="narrow">
      <Breadcrumb links={[{ label: 'Photos', href: officePhotosPath(slug) }]} current="Conditions de diffusion" />
      <Heading
        title="Conditions de diffusion"
        lead="Ce que chacun accepte en déposant une photo. Chaque dépôt garde la version acceptée et son moment ; les anciennes versions restent lisibles."
      />
      <Form action={conditionsFormPath(slug)} form={form} guard>
        <Hidden name="version" value={typedText(form, 'version', current.version) ?? current.version} />
        <TextArea
          form={form}
          name="text"
          label="Texte"
          hint="Une ligne vide sépare les paragraphes. Les photos déjà déposées gardent la version acceptée alors."
          value={current.text}
          rows={14}
          required
        />
        <Actions>
          <SubmitButton>Publier une nouvelle version</SubmitButton>
        </Actions>
      </Form>
      <Section title="Versions">
        <ul>
          {versions.toReversed().map(({ version, publishedAt }) => (
            <li>
              <a href={conditionsPath(slug, version)}>Version {version}</a>
              {publishedAt ? `, ${formatMoment(publishedAt, timeZone)}` : ', le texte fourni avec le programme'}
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}
