import type { Child } from 'hono/jsx'
import { typography } from './format.ts'

/** The page's h1, a sentence below it, and what can be done, at its right on a desk. */
export function Heading({ title, lead, children }: { title: string; lead?: Child; children?: Child }) {
  return (
    <div class="heading">
      <div class="heading-text">
        <h1>{typography(title)}</h1>
        {lead && <p class="lead">{lead}</p>}
      </div>
      {children && <div class="heading-actions">{children}</div>}
    </div>
  )
}

/** A part of a page under its h2. */
export function Section({ title, id, children }: { title: string; id?: string | undefined; children?: Child }) {
  return (
    <section class="section" id={id}>
      <h2>{typography(title)}</h2>
      {children}
    </section>
  )
}
