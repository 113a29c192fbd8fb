import { rightNames } from '../../../../core/accounts/rights.ts'
import { rights } from '../../../../core/accounts/rules.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb.tsx'
import { type Difference, Differences } from '../../../../ui/differences.tsx'
import { Checkboxes, Form, SubmitButton, TextField } from '../../../../ui/fields.tsx'
import { type FormState, typedText } from '../../../../ui/form-state.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { rolePaths } from '../paths.ts'

interface RolePageProps {
  frame: Frame
  slug: string
  form: FormState
  /** Absent while a new role is made. */
  known: { id: number; name: string; rights: string[]; version: number } | null
  differences?: Difference[] | undefined
}

export const RolePage = ({ frame, slug, form, known: role, differences }: RolePageProps) => {
  const title = role?.name ?? 'Nouveau rôle'
  return (
    <Page frame={frame} title={title} width="narrow">
      <Breadcrumb links={[{ label: 'Rôles', href: rolePaths.list(slug) }]} current={title} />
      <Heading title={title} />
      {differences && <Differences differences={differences} />}
      <Form action={role ? rolePaths.one(slug, role.id) : rolePaths.creation(slug)} form={form}>
        <input type="hidden" name="version" value={typedText(form, 'version', role?.version ?? 0)} />
        <TextField form={form} name="name" label="Nom du rôle" value={role?.name} required />
        <Checkboxes
          form={form}
          name="rights"
          label="Droits"
          values={role?.rights ?? []}
          options={rights.map((right) => ({ value: right, label: rightNames[right] }))}
        />
        <SubmitButton>Enregistrer</SubmitButton>
      </Form>
    </Page>
  )
}
