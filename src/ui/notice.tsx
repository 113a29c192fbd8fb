import type { Child } from 'hono/jsx'
import { typography } from './format.ts'
import type { Link } from './frame.ts'
import { Icon, type IconName } from './icon.tsx'

interface NoticeProps {
  kind: 'success' | 'info' | 'warning' | 'error'
  text?: string | undefined
  links?: Link[] | undefined
  role?: 'status' | 'alert' | undefined
  children?: Child
}

const noticeIcons: Record<NoticeProps['kind'], IconName> = {
  success: 'success',
  info: 'info',
  warning: 'warning',
  error: 'warning',
}

/** A sentence that says what happened or what to mind. */
export function Notice({ kind, text, links, role, children }: NoticeProps) {
  return (
    <div class={`notice notice-${kind}`} role={role}>
      <Icon name={noticeIcons[kind]} />
      <div class="notice-body">
        {text && <p>{typography(text)}</p>}
        {children}
        {links && links.length > 0 && (
          <ul class="notice-links">
            {links.map((link) => (
              <li>
                <a href={link.href}>{link.label}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}
