import { civilities } from '../../../../../core/directory/fields.ts'
import { type Department, departmentLabel } from '../../../../../core/reference/departments.ts'
import type { Difference } from '../../../../../ui/differences.tsx'
import { Checkbox, EmailField, PhoneField, Select, TextArea, TextField } from '../../../../../ui/fields.tsx'
import { FieldGroup, FieldRow } from '../../../../../ui/form.tsx'
import type { FormState } from '../../../../../ui/form-state.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import { FormPage } from '../../pages/form-page.tsx'
import { ownerPaths } from '../../paths.ts'

interface OwnerFormPageProps {
  frame: Frame
  slug: string
  form: FormState
  /** Those to choose from for a new owner. */
  departments: Department[]
  /** Absent while an owner is made. */
  known?: { id: number; name: string } | undefined
  differences?: Difference[] | undefined
}

export const OwnerFormPage = ({ frame, slug, form, departments, known, differences }: OwnerFormPageProps) => (
  <FormPage
    frame={frame}
    form={form}
    known={known && { name: known.name, href: ownerPaths.one(slug, known.id) }}
    list={{ label: 'Propriétaires', href: ownerPaths.list(slug) }}
    words={{ title: 'Nouveau propriétaire', create: 'Créer le propriétaire' }}
    action={known ? ownerPaths.edition(slug, known.id) : ownerPaths.creation(slug)}
    differences={differences}
  >
    <FieldGroup title="Pour se connecter">
      {!known && (
        <Select
          form={form}
          name="departmentCode"
          label="Département"
          hint="Celui des hébergements ; il ne change plus ensuite."
          placeholder="Choisissez un département"
          options={departments.map((department) => ({ value: department.code, label: departmentLabel(department) }))}
          required
        />
      )}
      <TextField
        form={form}
        name="identifier"
        label="Identifiant"
        hint="Ce que le propriétaire tape pour se connecter ; unique dans son département. Par exemple dupont."
        autocomplete="off"
        size="medium"
        required
      />
    </FieldGroup>
    <Contact form={form} />
    {!known && (
      <Checkbox
        form={form}
        name="sendCredentials"
        label="Envoyer tout de suite ses identifiants par courriel"
        hint="Le message contient un lien, valable 7 jours, pour choisir le mot de passe."
      />
    )}
  </FormPage>
)

const Contact = ({ form }: { form: FormState }) => (
  <FieldGroup title="Coordonnées">
    <Select
      form={form}
      name="civility"
      label="Civilité"
      placeholder="Aucune"
      options={civilities.map((civility) => ({ value: civility, label: civility }))}
    />
    <FieldRow>
      <TextField form={form} name="firstName" label="Prénom" autocomplete="off" maxlength={80} />
      <TextField form={form} name="lastName" label="Nom" autocomplete="off" maxlength={80} required />
    </FieldRow>
    <EmailField
      form={form}
      name="email"
      label="Adresse électronique"
      hint="Sans elle, ses identifiants ne peuvent pas lui être envoyés."
      autocomplete="off"
    />
    <PhoneField form={form} name="phone" label="Téléphone" autocomplete="off" />
    <TextArea form={form} name="address" label="Adresse postale" rows={3} maxlength={300} />
  </FieldGroup>
)
