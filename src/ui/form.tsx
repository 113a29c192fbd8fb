import type { Child } from 'hono/jsx'
import { type FormState, fieldId } from './form-state.ts'
import { french, type Translate } from './frame.ts'

interface FormProps {
  action: string
  form: FormState
  method?: 'post' | 'get' | undefined
  enctype?: 'multipart/form-data' | undefined
  id?: string | undefined
  class?: string | undefined
  /** Leaving with unsaved changes warns (page.ts). */
  guard?: boolean | undefined
  t?: Translate | undefined
  children?: Child
}

/** novalidate: the server's French sentences are the ones shown, the same with and without scripts. */
export function Form({ action, form, method = 'post', enctype, id, class: className, guard, t, children }: FormProps) {
  return (
    <form
      action={action}
      method={method}
      enctype={enctype}
      id={id}
      class={className ? `form ${className}` : 'form'}
      data-guard={guard ? '' : undefined}
      novalidate
    >
      {method === 'post' && <input type="hidden" name="_form" value={form.token} />}
      {form.start !== undefined && <Hidden name="_start" value={form.start} />}
      <ErrorSummary form={form} t={t} />
      {children}
    </form>
  )
}

export function ErrorSummary({ form, t = french }: { form: FormState; t?: Translate | undefined }) {
  const { '': whole, ...fields } = form.errors
  const wrong = Object.entries(fields)
  if (whole === undefined && wrong.length === 0) return null
  return (
    <div class="error-summary" role="alert" tabindex={-1} data-focus>
      <p class="error-summary-title">
        {whole ?? (wrong.length === 1 ? t('Un point est à corriger.') : t('Quelques points sont à corriger.'))}
      </p>
      {wrong.length > 0 && (
        <ul>
          {wrong.map(([name, sentence]) => (
            <li>
              <a href={`#${fieldId(form, name)}`}>{sentence}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

export function Hidden({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={value} />
}

/** A form that is one button: « Déconnexion », « Publier ». */
export function ButtonForm(props: { action: string; token: string; class?: string | undefined; children?: Child }) {
  return (
    <form action={props.action} method="post" class={props.class ?? 'button-form'}>
      <Hidden name="_form" value={props.token} />
      {props.children}
    </form>
  )
}

/** Fields that belong together, under a heading of their own. */
export function FieldGroup({ title, children, hint }: { title: string; hint?: string | undefined; children?: Child }) {
  return (
    <fieldset class="field-group">
      <legend>{title}</legend>
      {hint && <p class="field-hint">{hint}</p>}
      {children}
    </fieldset>
  )
}

/** Short fields side by side on a desk, one below the other on a phone. */
export function FieldRow({ children }: { children?: Child }) {
  return <div class="field-row">{children}</div>
}
