import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'

interface ButtonProps {
  children?: Child
  icon?: IconName | undefined
  name?: string | undefined
  value?: string | undefined
  /** Sends to another address than the form's own: a verb is a resource. */
  formaction?: string | undefined
  /** The form's id, for a button that stands outside it. */
  form?: string | undefined
  id?: string | undefined
  /** A sentence to confirm first, in a dialog of page.ts; without scripts it is sent at once. */
  confirm?: string | undefined
  /** What the dialog's two buttons say, where « Annuler » could be read both ways. */
  answers?: { yes: string; no: string } | undefined
  disabled?: boolean | undefined
  /** `button` for scripts only. */
  type?: 'submit' | 'button' | undefined
  small?: boolean | undefined
}

function Button({
  look,
  icon,
  children,
  confirm,
  answers,
  small,
  type = 'submit',
  ...attributes
}: ButtonProps & { look: string }) {
  return (
    <button
      {...attributes}
      type={type}
      class={`btn ${look}${small ? ' btn-sm' : ''}`}
      data-confirm={confirm}
      data-confirm-yes={answers?.yes}
      data-confirm-no={answers?.no}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

/** The one filled button of a page: what to do next. */
export function SubmitButton(props: ButtonProps) {
  return <Button {...props} look="btn-primary" />
}

export function SecondaryButton(props: ButtonProps) {
  return <Button {...props} look="btn-outline" />
}

/** What takes something away. Outlined: it must not be the easiest thing to press. */
export function DangerButton(props: ButtonProps) {
  return <Button {...props} look="btn-outline btn-error" />
}

interface LinkButtonProps {
  href: string
  children?: Child
  icon?: IconName | undefined
  look?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined
  small?: boolean | undefined
  /** Tells links of the same text apart, for screen readers; begins with the text shown. */
  label?: string | undefined
  id?: string | undefined
  rel?: string | undefined
  download?: string | boolean | undefined
}

const linkLooks = {
  primary: 'btn-primary',
  secondary: 'btn-outline',
  quiet: 'btn-ghost',
  danger: 'btn-error',
}

/** A link that looks like a button: goes somewhere, changes nothing. */
export function LinkButton({ href, look = 'secondary', icon, children, small, label, ...attributes }: LinkButtonProps) {
  return (
    <a {...attributes} href={href} class={`btn ${linkLooks[look]}${small ? ' btn-sm' : ''}`} aria-label={label}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}

/** A row of buttons; on a phone they take the whole width, the main one first. */
export function Actions({ children, sticky }: { children?: Child; sticky?: boolean | undefined }) {
  return <div class={sticky ? 'actions actions-sticky' : 'actions'}>{children}</div>
}
