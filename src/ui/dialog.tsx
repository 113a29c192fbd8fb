import type { Child } from 'hono/jsx'

/** A native dialog for scripts to open (`showModal`); buttons close it by `formmethod="dialog"` or `<form method="dialog">`. */
export function Dialog({
  id,
  title,
  children,
  actions,
}: {
  id: string
  title: string
  children?: Child
  actions?: Child
}) {
  return (
    <dialog class="dialog" id={id} aria-labelledby={`${id}-title`}>
      <h2 class="dialog-title" id={`${id}-title`}>
        {title}
      </h2>
      {children}
      {actions && (
        <form class="actions" method="dialog">
          {actions}
        </form>
      )}
    </dialog>
  )
}
