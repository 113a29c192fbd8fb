import type { Child } from 'hono/jsx'
import { typography } from './format.ts'
import { Icon } from './icon.tsx'

interface CardProps {
  title: string
  /** The title leads there. */
  href?: string | undefined
  /** A ready `<img>` or drawing, shown in a 3:2 frame. */
  picture?: Child
  /** A short line above the title: place, date, number. */
  over?: Child
  actions?: Child
  level?: 2 | 3 | undefined
  children?: Child
}

export function Card({ title, href, picture, over, actions, level = 2, children }: CardProps) {
  const Title = level === 2 ? 'h2' : 'h3'
  return (
    <article class="card">
      {picture && <div class="card-picture">{picture}</div>}
      <div class="card-body">
        {over && <p class="card-over">{over}</p>}
        <Title class="card-title">{href ? <a href={href}>{typography(title)}</a> : typography(title)}</Title>
        {children}
        {actions && <div class="actions">{actions}</div>}
      </div>
    </article>
  )
}

interface DoorsProps {
  items: readonly { label: string; href: string; hint?: string | undefined; icon?: string | undefined }[]
}

/** Ways on from here: each a whole block to press, with what one finds behind it. */
export function Doors({ items }: DoorsProps) {
  return (
    <ul class="doors">
      {items.map(({ label, href, hint, icon }) => (
        <li class="door">
          {icon && <Icon name={icon} />}
          <div>
            <a href={href}>{label}</a>
            {hint && <p class="door-hint">{hint}</p>}
          </div>
        </li>
      ))}
    </ul>
  )
}

export function CardGrid({ children }: { children?: Child }) {
  return <div class="card-grid">{children}</div>
}

/** Facts as pairs: « Commune », « Capacité »… A value of undefined or '' leaves its pair out. */
export function Facts({ items }: { items: readonly { label: string; value: Child }[] }) {
  return (
    <dl class="facts">
      {items
        .filter(({ value }) => value !== undefined && value !== null && value !== false && value !== '')
        .map(({ label, value }) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

/**
 * A number that people read aloud or copy (« HL0LAR011CM00254 ») stands on one line; one of more than 20 characters may break
 * all the same, rather than reach beyond a phone's page.
 */
export const Reference = ({ children }: { children: string }) => (
  <span class={children.length <= 20 ? 'nowrap' : undefined}>{children}</span>
)

/** The state of a request: always a word. */
export function Badge({
  look,
  children,
}: {
  look: 'pending' | 'accepted' | 'waiting' | 'refused' | 'plain'
  children?: Child
}) {
  return <span class={`badge badge-${look}`}>{children}</span>
}
