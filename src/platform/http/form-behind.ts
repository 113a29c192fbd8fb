import type { Context } from 'hono'

/** The way back to the page of ours that sent a form, where the browser tells it. */
export function formBehind(c: Context, publicUrl: string): { label: string; href: string }[] {
  const referer = URL.parse(c.req.header('referer') ?? '')
  const ours = referer && [publicUrl, new URL(c.req.url).origin].includes(referer.origin)
  return ours ? [{ label: 'Revenir au formulaire', href: referer.href }] : []
}
