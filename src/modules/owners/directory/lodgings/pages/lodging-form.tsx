import { equipment, equipmentNames } from '../../../../../core/directory/rules.ts'
import type { Municipality } from '../../../../../core/reference/municipalities.ts'
import { MunicipalityField } from '../../../../../core/reference/pages/municipality-field.tsx'
import type { Difference } from '../../../../../ui/differences.tsx'
import {
  Checkboxes,
  DateField,
  Hidden,
  MoneyField,
  NumberField,
  Radios,
  Select,
  TextArea,
  TextField,
} from '../../../../../ui/fields.tsx'
import { FieldGroup, FieldRow } from '../../../../../ui/form.tsx'
import { type FormState, typedText } from '../../../../../ui/form-state.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import type { NamedOwner } from '../../owners/named.ts'
import { FormPage } from '../../pages/form-page.tsx'
import { lodgingPaths } from '../../paths.ts'

export interface LodgingFormPageProps {
  frame: Frame
  slug: string
  form: FormState
  types: { id: number; code: string; name: string }[]
  /** Absent while a lodging is made. */
  known?: { id: number; name: string } | undefined
  /** Owners to choose from, where the name stands for several. */
  owners?: NamedOwner[] | undefined
  /** All owners, for a list to type from; none where there are too many. */
  offered: NamedOwner[]
  /** Communes to choose from, where the name stands for none or several. */
  candidates?: Municipality[] | undefined
  differences?: Difference[] | undefined
}

export const LodgingFormPage = (props: LodgingFormPageProps) => {
  const { frame, slug, form, types, known, candidates, differences } = props
  return (
    <FormPage
      frame={frame}
      form={form}
      known={known && { name: known.name, href: lodgingPaths.one(slug, known.id) }}
      list={{ label: 'Hébergements', href: lodgingPaths.list(slug) }}
      words={{ title: 'Nouvel hébergement', create: "Créer l'hébergement" }}
      action={known ? lodgingPaths.edition(slug, known.id) : lodgingPaths.creation(slug)}
      differences={differences}
    >
      <Identity form={form} types={types} />
      <Owner form={form} owners={props.owners} offered={props.offered} />
      <Place form={form} candidates={candidates} />
      <Comfort form={form} />
      <Prices form={form} />
      <FieldGroup title="Planning">
        <Radios
          form={form}
          name="planningShown"
          label="Afficher le planning sur le site ?"
          hint="Tant que rien n'est choisi, le planning n'est pas affiché. Ce choix revient d'ordinaire au propriétaire."
          inline
          options={[
            { value: 'oui', label: 'Oui' },
            { value: 'non', label: 'Non' },
          ]}
        />
      </FieldGroup>
    </FormPage>
  )
}

interface PartProps {
  form: FormState
}

const Identity = ({ form, types }: PartProps & Pick<LodgingFormPageProps, 'types'>) => (
  <FieldGroup title="L'hébergement">
    <TextField form={form} name="name" label="Nom" required maxlength={120} />
    <TextField
      form={form}
      name="approvalNumber"
      label="Numéro d'agrément"
      hint="Par exemple HL0LAR011CM01647. Il n'existe qu'une fois dans le réseau."
      size="medium"
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

const Owner = ({ form, owners = [], offered }: PartProps & Pick<LodgingFormPageProps, 'owners' | 'offered'>) => (
  <FieldGroup title="Le propriétaire">
    <TextField
      form={form}
      name="owner"
      label="Propriétaire"
      hint="Son nom, ou son code, par exemple 11-DUPONT."
      size="medium"
      list={offered.length > 0 ? 'offered-owners' : undefined}
      autocomplete="off"
      maxlength={100}
      required
    />
    {offered.length > 0 && (
      <datalist id="offered-owners">
        {offered.map((owner) => (
          <option value={owner.code}>{nameOf(owner)}</option>
        ))}
      </datalist>
    )}
    {owners.length > 0 ? (
      <Radios
        form={form}
        name="ownerCode"
        label="Quel propriétaire ?"
        options={owners.map((owner) => ({ value: owner.code, label: nameOf(owner), hint: owner.code }))}
      />
    ) : (
      <Hidden name="ownerCode" value={typedText(form, 'ownerCode', '') ?? ''} />
    )}
  </FieldGroup>
)

const nameOf = ({ lastName, firstName }: NamedOwner) => [lastName, firstName].filter(Boolean).join(' ')

const Place = ({ form, candidates }: PartProps & { candidates?: Municipality[] | undefined }) => (
  <FieldGroup title="Le lieu" hint="La commune se trouve dans le département du propriétaire.">
    <MunicipalityField form={form} candidates={candidates} />
    <FieldRow>
      <TextField form={form} name="latitude" label="Latitude" hint="En degrés." size="short" />
      <TextField form={form} name="longitude" label="Longitude" hint="En degrés." size="short" />
    </FieldRow>
  </FieldGroup>
)

const Comfort = ({ form }: PartProps) => (
  <FieldGroup title="Accueil et confort">
    <FieldRow>
      <NumberField form={form} name="capacityMin" label="Capacité minimale" unit="personnes" required />
      <NumberField form={form} name="capacityMax" label="Capacité maximale" unit="personnes" required />
    </FieldRow>
    <Select
      form={form}
      name="keys"
      label="Nombre de clés"
      placeholder="Choisissez de 1 à 5"
      options={[1, 2, 3, 4, 5].map((keys) => ({ value: String(keys), label: keys === 1 ? '1 clé' : `${keys} clés` }))}
      required
    />
    <Checkboxes
      form={form}
      name="equipment"
      label="Équipements"
      inline
      options={equipment.map((code) => ({ value: code, label: equipmentNames[code] }))}
    />
    <TextArea
      form={form}
      name="description"
      label="Description"
      hint="Telle qu'elle paraît sur le site ; les abréviations y sont expliquées."
      rows={8}
      maxlength={4000}
    />
  </FieldGroup>
)

const Prices = ({ form }: PartProps) => (
  <FieldGroup title="Prix à la semaine">
    <FieldRow>
      <MoneyField form={form} name="weekPriceMinCents" label="Prix minimal" />
      <MoneyField form={form} name="weekPriceMaxCents" label="Prix maximal" />
    </FieldRow>
    <TextField form={form} name="priceComment" label="Commentaire sur le prix" maxlength={300} />
    <DateField form={form} name="priceValidUntilOn" label="Tarif valable jusqu'au" />
  </FieldGroup>
)
