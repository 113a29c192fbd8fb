import { controlAttributes, FieldFrame, type FieldProps, isOptional } from './field-frame.tsx'
import { typedText } from './form-state.ts'
import { french } from './frame.ts'

export { DangerButton, LinkButton, SecondaryButton, SubmitButton } from './buttons.tsx'
export { Checkbox, Checkboxes, type Choice, GroupedCheckboxes, Radios, Select } from './choices.tsx'
export { Form, Hidden } from './form.tsx'

interface TextProps extends FieldProps {
  value?: string | undefined
  maxlength?: number | undefined
  placeholder?: string | undefined
  /** How many characters the field seems to hold: a width that tells what is expected. */
  size?: 'short' | 'medium' | undefined
  /** The id of a datalist that offers words to type. */
  list?: string | undefined
}

interface InputProps extends TextProps {
  type: string
  inputmode?: 'numeric' | 'decimal' | undefined
  min?: string | number | undefined
  max?: string | number | undefined
  step?: string | number | undefined
  unit?: string | undefined
}

function Input({ type, inputmode, min, max, step, unit, ...field }: InputProps) {
  const optional = isOptional(field)
  const control = (
    <input
      {...controlAttributes(field, optional)}
      class={field.size ? `input input-${field.size}` : 'input'}
      type={type}
      value={typedText(field.form, field.name, field.value)}
      maxlength={field.maxlength}
      placeholder={field.placeholder}
      list={field.list}
      inputmode={inputmode}
      min={min}
      max={max}
      step={step}
    />
  )
  return (
    <FieldFrame field={field} optional={optional}>
      {unit ? (
        <span class="with-unit">
          {control}
          <span class="unit">{unit}</span>
        </span>
      ) : (
        control
      )}
    </FieldFrame>
  )
}

export function TextField(props: TextProps) {
  return <Input {...props} type="text" />
}

export function EmailField(props: TextProps) {
  return <Input autocomplete="email" {...props} type="email" />
}

export function PhoneField(props: TextProps) {
  return <Input autocomplete="tel" size="medium" {...props} type="tel" />
}

interface DateProps extends TextProps {
  /** ISO dates. */
  min?: string | undefined
  max?: string | undefined
}

export function DateField(props: DateProps) {
  return <Input size="medium" {...props} type="date" />
}

interface NumberProps extends Omit<TextProps, 'value'> {
  value?: number | string | undefined
  min?: number | undefined
  max?: number | undefined
  unit?: string | undefined
}

/** A text field with a numeric keyboard: a number input changes under the wheel and swallows what it cannot read. */
export function NumberField({ value, min: _min, max: _max, ...props }: NumberProps) {
  return <Input size="short" {...props} value={value?.toString()} type="text" inputmode="numeric" />
}

interface MoneyProps extends Omit<TextProps, 'value'> {
  /** Euros as typed; give cents through `centsText`. */
  value?: string | undefined
}

export function MoneyField(props: MoneyProps) {
  return <Input size="short" {...props} type="text" inputmode="decimal" unit="€" />
}

/** 123456 → « 1234,56 », as a person types it in a MoneyField. */
export function centsText(cents: number): string {
  return (cents / 100).toFixed(2).replace('.', ',').replace(',00', '')
}

/** Never shows again what was typed. Scripts add « Afficher ». */
export function PasswordField(props: Omit<FieldProps, 'optional'>) {
  const { t = french } = props
  return (
    <FieldFrame field={props} optional={false}>
      <input
        {...controlAttributes({ autocomplete: 'current-password', ...props }, false)}
        class="input"
        type="password"
        data-show={t('Afficher')}
        data-hide={t('Masquer')}
      />
    </FieldFrame>
  )
}

interface TextAreaProps extends TextProps {
  rows?: number | undefined
}

export function TextArea({ rows, ...props }: TextAreaProps) {
  const optional = isOptional(props)
  return (
    <FieldFrame field={props} optional={optional}>
      <textarea {...controlAttributes(props, optional)} class="textarea" rows={rows ?? 5} maxlength={props.maxlength}>
        {typedText(props.form, props.name, props.value)}
      </textarea>
    </FieldFrame>
  )
}

interface FileProps extends FieldProps {
  accept?: string | undefined
  multiple?: boolean | undefined
}

export function FileField({ accept, multiple, ...props }: FileProps) {
  const optional = isOptional(props)
  return (
    <FieldFrame field={props} optional={optional}>
      <input
        {...controlAttributes(props, optional)}
        class="file-input"
        type="file"
        accept={accept}
        multiple={multiple}
      />
    </FieldFrame>
  )
}
