import { type Department, departmentLabel } from '../../../../core/reference/departments.ts'
import type { Municipality } from '../../../../core/reference/municipalities.ts'
import { MunicipalityField } from '../../../../core/reference/pages/municipality-field.tsx'
import { Breadcrumb } from '../../../../ui/breadcrumb.tsx'
import { Actions } from '../../../../ui/buttons.tsx'
import { type Difference, Differences } from '../../../../ui/differences.tsx'
import {
  Checkbox,
  EmailField,
  Form,
  Hidden,
  LinkButton,
  PhoneField,
  Select,
  SubmitButton,
  TextField,
} from '../../../../ui/fields.tsx'
import { FieldGroup } from '../../../../ui/form.tsx'
import { type FormState, typedText } from '../../../../ui/form-state.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { Offer } from '../../offers/store.ts'
import { memberPaths } from '../../paths.ts'

export interface MemberFormPageProps {
  frame: Frame
  slug: string
  form: FormState
  types: { id: number; code: string; name: string }[]
  offers: Offer[]
  departments: Department[]
  /** Absent while a host is made. */
  known?: { id: number; name: string } | undefined
  /** Of an owner, code and département stay the owner's. */
  owner?: { id: number | null; code: string; departmentCode: string; name: string } | undefined
  /** Communes to choose from, where the name stands for none or several. */
  candidates?: Municipality[] | undefined
  /** The mail address signs in already: it may open this establishment too. */
  mayShare?: boolean | undefined
  differences?: Difference[] | undefined
}

export function MemberFormPage(props: MemberFormPageProps) {
  const { frame, slug, form, known, owner, differences } = props
  const title = known ? `Modifier ${known.name}` : 'Nouvel hébergeur'
  const back = known ? memberPaths.one(slug, known.id) : memberPaths.list(slug)
  return (
    <Page frame={frame} title={title} width="narrow">
      <Breadcrumb
        links={[
          { label: 'Hébergeurs', href: memberPaths.list(slug) },
          ...(known ? [{ label: known.name, href: back }] : []),
        ]}
        current={known ? 'Modifier' : title}
      />
      <Heading title={title} lead={owner && `Propriétaire ${owner.name}, ${owner.code}`} />
      {differences && <Differences differences={differences} />}
      <Form action={known ? memberPaths.edition(slug, known.id) : memberPaths.creation(slug)} form={form} guard>
        <Hidden name="version" value={typedText(form, 'version', '0') ?? '0'} />
        {owner?.id && <Hidden name="owner" value={owner.id} />}
        <Establishment {...props} />
        <Place {...props} />
        <Access {...props} />
        <Actions>
          <SubmitButton>{known ? 'Enregistrer' : "Créer l'hébergeur"}</SubmitButton>
          <LinkButton href={back} look="quiet">
            Annuler
          </LinkButton>
        </Actions>
      </Form>
    </Page>
  )
}

const Establishment = ({ form, types, owner }: MemberFormPageProps) => (
  <FieldGroup title="L'établissement">
    <TextField
      form={form}
      name="name"
      label="Nom"
      hint="Tel que les visiteurs le voient."
      autocomplete="off"
      maxlength={120}
      required
    />
    {owner ? (
      <Hidden name="code" value={owner.code} />
    ) : (
      <TextField
        form={form}
        name="code"
        label="Code"
        hint="Court et unique dans la structure, par exemple H01."
        autocomplete="off"
        size="short"
        required
      />
    )}
    <PhoneField
      form={form}
      name="phone"
      label="Téléphone"
      hint="Celui que les visiteurs appellent."
      autocomplete="off"
      required
    />
    <Select
      form={form}
      name="lodgingTypeId"
      label="Type"
      placeholder="Choisissez un type"
      hint={types.length === 0 ? "Aucun type à choisir : ajoutez-en sous « Types d'hébergement »." : undefined}
      options={types.map(({ id, code, name }) => ({ value: String(id), label: `${name} (${code})` }))}
      required
    />
  </FieldGroup>
)

const Place = ({ form, departments, owner, candidates }: MemberFormPageProps) => (
  <FieldGroup title="Le lieu">
    {owner ? (
      <Hidden name="departmentCode" value={owner.departmentCode} />
    ) : (
      <Select
        form={form}
        name="departmentCode"
        label="Département"
        placeholder="Choisissez un département"
        options={departments.map((one) => ({ value: one.code, label: departmentLabel(one) }))}
        required
      />
    )}
    <MunicipalityField form={form} candidates={candidates} />
  </FieldGroup>
)

const Access = ({ form, offers, known, mayShare }: MemberFormPageProps) => (
  <FieldGroup title="L'accès">
    <EmailField
      form={form}
      name="email"
      label="Adresse électronique"
      hint="C'est avec elle que l'hébergeur se connecte. Aucun mot de passe n'y est envoyé."
      autocomplete="off"
      required
    />
    {mayShare && (
      <Checkbox
        form={form}
        name="shared"
        label="Ouvrir cet établissement avec le compte qui a déjà cette adresse"
        hint="La même personne tient les deux et passe de l'un à l'autre une fois connectée."
      />
    )}
    <Select
      form={form}
      name="offerId"
      label="Offre"
      hint="Seules les offres qui comprennent cet outil laissent l'hébergeur paraître dans la recherche."
      placeholder="Aucune"
      options={offers
        .filter(({ id, closedAt }) => !closedAt || (known && form.typed.offerId === String(id)))
        .map(({ id, name, entitled, closedAt }) => ({
          value: String(id),
          label: `${name}${entitled ? '' : ', sans cet outil'}${closedAt ? ', fermée' : ''}`,
        }))}
    />
  </FieldGroup>
)
