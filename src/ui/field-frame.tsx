import type { Child } from 'hono/jsx'
import { type FormState, fieldId } from './form-state.ts'
import { french, type Translate } from './frame.ts'

export interface FieldProps {
  form: FormState
  name: string
  /** Shown as given; tests and screen readers find the field by it. */
  label: string
  hint?: string | undefined
  required?: boolean | undefined
  /** Says « (facultatif) » beside the label; by default where a field to type in is not required and the form is not a search. */
  optional?: boolean | undefined
  autocomplete?: string | undefined
  disabled?: boolean | undefined
  t?: Translate | undefined
}

export function isOptional({ form, required, optional }: FieldProps): boolean {
  return optional ?? (!required && form.token !== '')
}

/** The attributes that tie a control to its label, hint and error. */
export function controlAttributes(props: FieldProps, optional: boolean) {
  const id = fieldId(props.form, props.name)
  const error = props.form.errors[props.name]
  return {
    id,
    name: props.name,
    required: props.required || undefined,
    disabled: props.disabled || undefined,
    autocomplete: props.autocomplete,
    'aria-describedby': describedBy(id, props.hint, error, optional),
    'aria-invalid': error ? ('true' as const) : undefined,
  }
}

export function describedBy(
  id: string,
  hint: string | undefined,
  error: string | undefined,
  optional = false,
): string | undefined {
  const parts = [optional && `${id}-optional`, hint && `${id}-hint`, error && `${id}-error`].filter(Boolean)
  return parts.length ? parts.join(' ') : undefined
}

export function Hint({ id, children }: { id: string; children?: Child }) {
  return (
    <p class="field-hint" id={`${id}-hint`}>
      {children}
    </p>
  )
}

export function FieldError({ id, children }: { id: string; children?: Child }) {
  return (
    <p class="field-error" id={`${id}-error`}>
      {children}
    </p>
  )
}

/** Label above, hint below it, control, error below the control. */
export function FieldFrame({ field, optional, children }: { field: FieldProps; optional: boolean; children?: Child }) {
  const { hint, t = french } = field
  const id = fieldId(field.form, field.name)
  const error = field.form.errors[field.name]
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <div class="field-head">
        <label class="field-label" for={id}>
          {field.label}
        </label>
        {optional && (
          <span class="field-optional" id={`${id}-optional`}>
            ({t('facultatif')})
          </span>
        )}
      </div>
      {hint && <Hint id={id}>{hint}</Hint>}
      {children}
      {error && <FieldError id={id}>{error}</FieldError>}
    </div>
  )
}

export type ChoiceLayout = 'list' | 'inline' | 'columns'

const choiceClasses: Record<ChoiceLayout, string> = {
  list: 'choices',
  inline: 'choices choices-inline',
  columns: 'choices choices-columns',
}

/** The same for a group of radios or boxes: its legend is the question. */
export function GroupFrame({ field, layout, children }: { field: FieldProps; layout: ChoiceLayout; children?: Child }) {
  const { hint } = field
  const id = fieldId(field.form, field.name)
  const error = field.form.errors[field.name]
  return (
    <fieldset
      class={error ? 'field field-wrong' : 'field'}
      id={id}
      tabindex={-1}
      aria-describedby={describedBy(id, hint, error)}
    >
      <legend class="field-label">{field.label}</legend>
      {hint && <Hint id={id}>{hint}</Hint>}
      <div class={choiceClasses[layout]}>{children}</div>
      {error && <FieldError id={id}>{error}</FieldError>}
    </fieldset>
  )
}
