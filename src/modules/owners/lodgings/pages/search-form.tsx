import { equipment, equipmentNames } from '../../../../core/directory/rules.ts'
import { SubmitButton } from '../../../../ui/buttons.tsx'
import { Checkboxes, Select } from '../../../../ui/choices.tsx'
import { DateField, MoneyField, NumberField, TextField } from '../../../../ui/fields.tsx'
import { Form, Hidden } from '../../../../ui/form.tsx'
import type { FormState } from '../../../../ui/form-state.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { resultsPath } from '../paths.ts'
import type { Choices } from '../rules.ts'
import { placeText } from '../words.ts'

export interface SearchFormProps {
  frame: Frame
  slug: string
  form: FormState
  choices: Choices
  today: Temporal.PlainDate
}

/** The list of communes would outweigh the page where a network has thousands: the field is then typed in freely. */
const listedMunicipalities = 600

/** A GET form: its address is the search. */
export function SearchForm({ frame, slug, form, choices, today }: SearchFormProps) {
  const { t, language } = frame
  const asked = { form, t, optional: false }
  const min = today.toString()
  return (
    <Form action={resultsPath(slug)} form={form} method="get" class="lodging-search" t={t}>
      <div class="search-main">
        <DateField {...asked} name="arrivee" label={t('Arrivée')} min={min} />
        <DateField {...asked} name="depart" label={t('Départ')} min={min} />
        <Select
          {...asked}
          name="departement"
          label={t('Département')}
          placeholder={t('Tous')}
          options={choices.departments.map(({ code, name }) => ({ value: code, label: `${code} - ${name}` }))}
        />
        <MunicipalityField {...{ frame, form, choices }} />
        <NumberField {...asked} name="personnes" label={t('Personnes')} maxlength={2} />
        <div class="search-submit">
          <SubmitButton icon="search">{t('Rechercher')}</SubmitButton>
        </div>
      </div>
      <details class="search-more" open={moreAsked(form)}>
        <summary>{t('Plus de critères')}</summary>
        <div class="search-criteria">
          <NumberField {...asked} name="nuits" label={t('Nuits, au lieu du départ')} maxlength={2} />
          <Select
            {...asked}
            name="type"
            label={t("Type d'hébergement")}
            placeholder={t('Tous')}
            options={choices.types
              .filter(({ isClosed, code }) => !isClosed || form.typed.type === code)
              .map(({ code, name, nameEnglish }) => ({ value: code, label: language === 'en' ? nameEnglish : name }))}
          />
          <Select
            {...asked}
            name="cles"
            label={t('Label')}
            placeholder={t('Tous')}
            options={[1, 2, 3, 4, 5].map((keys) => ({ value: String(keys), label: keysLabel(keys, frame) }))}
          />
          <MoneyField {...asked} name="budget" label={t('Budget par semaine, au plus')} maxlength={9} />
        </div>
        <Checkboxes
          {...asked}
          inline
          name="equipement"
          label={t('Équipements')}
          options={equipment.map((code) => ({ value: code, label: t(equipmentNames[code]) }))}
        />
      </details>
      <KeptChoices form={form} />
    </Form>
  )
}

const keysLabel = (keys: number, { t }: Frame) => {
  if (keys === 5) return t('5 clés')
  return keys === 1 ? t('1 clé et plus') : t('{{keys}} clés et plus', { keys })
}

function MunicipalityField({ frame: { t }, form, choices }: Pick<SearchFormProps, 'frame' | 'form' | 'choices'>) {
  const { municipalities, departments } = choices
  const names = new Map(departments.map(({ code, name }) => [code, name]))
  const listed = municipalities.length <= listedMunicipalities
  return (
    <>
      <TextField
        {...{ form, t }}
        optional={false}
        name="commune"
        label={t('Commune')}
        maxlength={100}
        autocomplete="off"
        list={listed ? 'communes' : undefined}
      />
      {listed && (
        <datalist id="communes">
          {municipalities.map(({ name, departmentCode }) => (
            <option value={placeText(name, names.get(departmentCode) ?? departmentCode)} />
          ))}
        </datalist>
      )}
    </>
  )
}

const criteria = ['nuits', 'type', 'cles', 'budget', 'equipement']

const moreAsked = ({ typed, errors }: FormState) => criteria.some((name) => name in typed || name in errors)

/** Searching anew keeps the order and the look, and starts at the first page. */
function KeptChoices({ form: { typed } }: { form: FormState }) {
  return (
    <>
      {['tri', 'vue'].map((name) => {
        const value = typed[name]
        return typeof value === 'string' && <Hidden name={name} value={value} />
      })}
    </>
  )
}
