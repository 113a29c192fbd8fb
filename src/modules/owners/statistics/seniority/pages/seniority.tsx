import { Breadcrumb } from '../../../../../ui/breadcrumb.tsx'
import { DateField, Form, Select, SubmitButton } from '../../../../../ui/fields.tsx'
import type { FormState } from '../../../../../ui/form-state.ts'
import { formatCount, formatDay } from '../../../../../ui/format.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading } from '../../../../../ui/heading.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { statisticsPaths } from '../../paths.ts'

interface SeniorityPageProps {
  frame: Frame
  slug: string
  form: FormState
  entries: { on: Temporal.PlainDate; lodgings: number }[]
}

export const SeniorityPage = ({ frame, slug, form, entries }: SeniorityPageProps) => (
  <Page frame={frame} title="Depuis quand vos hébergements comptent" width="narrow">
    <Breadcrumb
      links={[{ label: 'Statistiques', href: statisticsPaths.staff(slug) }]}
      current="Depuis quand ils comptent"
    />
    <Heading title="Depuis quand vos hébergements comptent" />
    <p>
      Un hébergement compte dans les statistiques à partir du jour où il est entré ici. S'il était déjà dans le réseau,
      dites depuis quand : les nuits que son propriétaire a renseignées avant comptent alors aussi, et les autres
      comptent comme non communiquées. Cette date peut seulement être avancée.
    </p>
    <Form action={statisticsPaths.seniority(slug)} form={form}>
      <Select
        form={form}
        name="entered"
        label="Hébergements entrés ici le"
        placeholder="Choisissez un jour"
        options={entries.map(({ on, lodgings }) => ({
          value: on.toString(),
          label: `${formatDay(on)} (${formatCount(lodgings, 'hébergement', 'hébergements')})`,
        }))}
        required
      />
      <DateField form={form} name="since" label="Dans le réseau depuis le" required />
      <SubmitButton>Enregistrer</SubmitButton>
    </Form>
  </Page>
)
