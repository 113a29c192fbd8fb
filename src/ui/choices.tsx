import {
  type ChoiceLayout,
  controlAttributes,
  describedBy,
  FieldError,
  FieldFrame,
  type FieldProps,
  GroupFrame,
  Hint,
} from './field-frame.tsx'
import { type FormState, fieldId, isTicked, typedText } from './form-state.ts'

export interface Choice {
  value: string
  label: string
  hint?: string | undefined
  disabled?: boolean | undefined
}

interface SelectProps extends FieldProps {
  options: Choice[] | { group: string; options: Choice[] }[]
  value?: string | undefined
  /** First, empty choice: « Département ». */
  placeholder?: string | undefined
  multiple?: boolean | undefined
}

export function Select({ options, value, placeholder, ...field }: SelectProps) {
  const chosen = typedText(field.form, field.name, value) ?? ''
  return (
    <FieldFrame field={field} optional={field.optional ?? false}>
      <select {...controlAttributes(field, field.optional ?? false)} class="select">
        {placeholder !== undefined && (
          <option value="" selected={chosen === ''}>
            {placeholder}
          </option>
        )}
        {isUnknown(field.form, options, chosen) && (
          <option value={chosen} selected>
            {`${chosen} (inconnu)`}
          </option>
        )}
        {options.map((option) =>
          'group' in option ? (
            <optgroup label={option.group}>
              <Options options={option.options} chosen={chosen} />
            </optgroup>
          ) : (
            <Options options={[option]} chosen={chosen} />
          ),
        )}
      </select>
    </FieldFrame>
  )
}

/** A filter shows what its address asks for, also where there is no such thing: nothing found has its reason on screen. */
const isUnknown = (form: FormState, options: SelectProps['options'], chosen: string) =>
  form.token === '' &&
  chosen !== '' &&
  !options.flatMap((one) => ('group' in one ? one.options : [one])).some(({ value }) => value === chosen)

function Options({ options, chosen }: { options: Choice[]; chosen: string }) {
  return (
    <>
      {options.map((option) => (
        <option value={option.value} selected={option.value === chosen} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </>
  )
}

/** Beyond a dozen, side by side becomes columns. */
function layoutOf(options: Choice[], inline: boolean | undefined): ChoiceLayout {
  if (!inline) return 'list'
  return options.length > 12 ? 'columns' : 'inline'
}

interface RadiosProps extends FieldProps {
  options: Choice[]
  value?: string | undefined
  /** Side by side: for « Oui / Non » and other short words. */
  inline?: boolean | undefined
}

export function Radios({ options, value, inline, ...field }: RadiosProps) {
  const chosen = typedText(field.form, field.name, value)
  return (
    <GroupFrame field={field} layout={layoutOf(options, inline)}>
      {options.map((option) => (
        <label class="choice">
          <input
            class="radio"
            type="radio"
            name={field.name}
            value={option.value}
            checked={option.value === chosen}
            disabled={option.disabled || field.disabled}
            aria-invalid={field.form.errors[field.name] ? 'true' : undefined}
          />
          <ChoiceText choice={option} />
        </label>
      ))}
    </GroupFrame>
  )
}

interface CheckboxesProps extends FieldProps {
  options: Choice[]
  values?: readonly string[] | undefined
  inline?: boolean | undefined
}

export function Checkboxes({ options, values, inline, ...field }: CheckboxesProps) {
  return (
    <GroupFrame field={field} layout={layoutOf(options, inline)}>
      {options.map((option) => (
        <label class="choice">
          <input
            class="checkbox"
            type="checkbox"
            name={field.name}
            value={option.value}
            checked={isTicked(field.form, field.name, option.value, values?.includes(option.value))}
            disabled={option.disabled || field.disabled}
            aria-invalid={field.form.errors[field.name] ? 'true' : undefined}
          />
          <ChoiceText choice={option} />
        </label>
      ))}
    </GroupFrame>
  )
}

interface GroupedCheckboxesProps extends FieldProps {
  groups: readonly { label: string; options: Choice[] }[]
  values?: readonly string[] | undefined
}

/** Very many boxes, folded under the names of their groups; those that are ticked stand before them, in sight. */
export function GroupedCheckboxes({ groups, values, ...field }: GroupedCheckboxesProps) {
  const isChosen = ({ value }: Choice) => isTicked(field.form, field.name, value, values?.includes(value))
  const chosen = groups.flatMap(({ options }) => options.filter(isChosen))
  const box = (option: Choice) => (
    <label class="choice">
      <input
        class="checkbox"
        type="checkbox"
        name={field.name}
        value={option.value}
        checked={isChosen(option)}
        aria-invalid={field.form.errors[field.name] ? 'true' : undefined}
      />
      <ChoiceText choice={option} />
    </label>
  )
  return (
    <GroupFrame field={field} layout="list">
      {chosen.length > 0 && <div class="choices choices-columns choices-chosen">{chosen.map(box)}</div>}
      {groups
        .map(({ label, options }) => ({ label, rest: options.filter((option) => !isChosen(option)) }))
        .filter(({ rest }) => rest.length > 0)
        .map(({ label, rest }) => (
          <details class="choices-group">
            <summary>{label}</summary>
            <div class="choices choices-columns">{rest.map(box)}</div>
          </details>
        ))}
    </GroupFrame>
  )
}

interface CheckboxProps extends FieldProps {
  /** What is sent when ticked. */
  value?: string | undefined
  checked?: boolean | undefined
}

export function Checkbox({ value = 'on', checked, ...field }: CheckboxProps) {
  const id = fieldId(field.form, field.name)
  const error = field.form.errors[field.name]
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label class="choice" for={id}>
        <input
          id={id}
          class="checkbox"
          type="checkbox"
          name={field.name}
          value={value}
          checked={isTicked(field.form, field.name, value, checked)}
          required={field.required}
          disabled={field.disabled}
          aria-describedby={describedBy(id, field.hint, error)}
          aria-invalid={error ? 'true' : undefined}
        />
        <span>{field.label}</span>
      </label>
      {field.hint && <Hint id={id}>{field.hint}</Hint>}
      {error && <FieldError id={id}>{error}</FieldError>}
    </div>
  )
}

function ChoiceText({ choice }: { choice: Choice }) {
  return (
    <span>
      {choice.label}
      {choice.hint && <span class="choice-hint">{choice.hint}</span>}
    </span>
  )
}
