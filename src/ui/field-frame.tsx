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
  /** Says « (facultatif) »; by default where a field to type in is not required and the form is not a search. */
  optional?: boolean | undefined
  autocomplete?: string | undefined
  disabled?: boolean | undefined
  t?: Translate | undefined
}

export function hintOf({ form, hint, required, optional, t = french }: FieldProps, mayBeOptional = true) {
  const says = optional ?? (mayBeOptional && !required && form.token !== '')
  if (!says) return hint
  return hint ? `${hint} (${t('facultatif')})` : `(${t('facultatif')})`
}

/** The attributes that tie a control to its label, hint and error. */
export function controlAttributes(props: FieldProps, hint: string | undefined) {
  const id = fieldId(props.form, props.name)
  const error = props.form.errors[props.name]
  return {
    id,
    name: props.name,
    required: props.required || undefined,
    disabled: props.disabled || undefined,
    autocomplete: props.autocomplete,
    'aria-describedby': describedBy(id, hint, error),
    'aria-invalid': error ? ('true' as const) : undefined,
  }
}

export function describedBy(id: string, hint: string | undefined, error: string | undefined): string | undefined {
  const parts = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean)
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
export function FieldFrame(props: { field: FieldProps; hint: string | undefined; wide?: boolean; children?: Child }) {
  const { field, hint } = props
  const id = fieldId(field.form, field.name)
  const error = field.form.errors[field.name]
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label class="field-label" for={id}>
        {field.label}
      </label>
      {hint && <Hint id={id}>{hint}</Hint>}
      {props.children}
      {error && <FieldError id={id}>{error}</FieldError>}
    </div>
  )
}

/** The same for a group of radios or boxes: its legend is the question. */
export function GroupFrame(props: { field: FieldProps; hint: string | undefined; inline?: boolean; children?: Child }) {
  const { field, hint } = props
  const id = fieldId(field.form, field.name)
  const error = field.form.errors[field.name]
  return (
    <fieldset
      class={error ? 'field field-wrong' : 'field'}
      id={id}
      tabindex={-1}
      aria-describedby={describedBy(id, hint, error)}
      aria-invalid={error ? 'true' : undefined}
    >
      <legend class="field-label">{field.label}</legend>
      {hint && <Hint id={id}>{hint}</Hint>}
      <div class={props.inline ? 'choices choices-inline' : 'choices'}>{props.children}</div>
      {error && <FieldError id={id}>{error}</FieldError>}
    </fieldset>
  )
}
