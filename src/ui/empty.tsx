import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'

/** Instead of nothing: a sentence, and what to do about it. */
export function Empty({ title, icon, children }: { title: string; icon?: IconName | undefined; children?: Child }) {
  return (
    <div class="empty">
      {icon && <Icon name={icon} />}
      <p class="empty-title">{title}</p>
      {children}
    </div>
  )
}
