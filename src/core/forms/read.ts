import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { HttpRefusal } from '../../platform/http/refusal.ts'
import type { FormState } from '../../ui/form-state.ts'
import type { RequestContext } from '../environment.ts'
import { bindingOf } from './binding.ts'
import { isSecretField, keyOfToken, makeToken } from './rules.ts'
import { filesLostWith } from './sent-files.ts'
import { startOf } from './start.ts'

type Typed = FormState['typed']

/** More fields than any form of ours has; beyond, the sender is not a form of ours. */
const maximumFields = 600

export type Submission<T> =
  | { ok: true; value: T; key: string; refuse: (errors: Record<string, string>) => FormState }
  | { ok: false; form: FormState }

/** An empty form, or one filled with what is stored; what has a version remembers what it was filled with. */
export function newForm(c: RequestContext, typed: Typed = {}): FormState {
  const actor = c.var.sessionId === undefined ? undefined : c.var.actor
  const start = 'version' in typed ? { start: startOf(typed) } : {}
  return { token: makeToken(c.var.services.secret, bindingOf(c), actor), typed, errors: {}, ...start }
}

/**
 * Reads a posted form: the token must be ours, then the schema speaks. What was typed is kept in every case, without
 * passwords. On `ok: false` draw `form` again with status 422 (200 while a kept draft is shown again).
 */
export async function readForm<T>(c: RequestContext, schema: z.ZodType<T>): Promise<Submission<T>> {
  const data = await sentForm(c)
  const entries = [...data.entries()].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const posted = entries.slice(0, maximumFields)
  const typed = typedOf(posted)
  const lost = filesLostWith(data, c.var.leftOut)
  const redraw = (errors: Record<string, string>): FormState => ({
    ...newForm(c),
    ...(typeof typed._start === 'string' ? { start: typed._start } : {}),
    typed: withoutSecrets(typed),
    errors: { ...errors, ...Object.fromEntries(lost.filter(([name]) => !(name in errors))) },
  })
  if (c.var.redisplay) return { ok: false, form: redraw({}) }
  if (entries.length > maximumFields) return { ok: false, form: redraw({ '': 'Le formulaire envoyé est trop grand.' }) }
  const { _form, _start, ...fields } = typed
  const key = keyOfToken(c.var.services.secret, bindingOf(c), typeof _form === 'string' ? _form : '')
  if (!key) {
    const sentence = 'Ce formulaire était ouvert depuis trop longtemps. Vérifiez votre saisie et envoyez-la de nouveau.'
    return { ok: false, form: redraw({ '': sentence }) }
  }
  const parsed = schema.safeParse(fields)
  if (!parsed.success) return { ok: false, form: redraw(inFormOrder(sentences(parsed.error), Object.keys(fields))) }
  if (c.var.leftOut) return { ok: false, form: redraw({}) }
  return { ok: true, value: parsed.data, key: `${key}.${await digestOf(c.req.path, data)}`, refuse: redraw }
}

/**
 * Part of the one-time key: who goes back in the browser, changes the form and sends it again has sent another form, and
 * must not get the first one's answer. So has who presses two buttons of one page that differ by their address alone.
 */
async function digestOf(path: string, data: FormData): Promise<string> {
  const hash = createHash('sha256').update(`${path}\n`)
  for (const [name, value] of data) {
    const content = typeof value === 'string' ? value : await value.bytes()
    hash.update(`${name}\n${content.length}\n`).update(content)
  }
  return hash.digest('base64url')
}

/** What is no form at all (another type, cut short) comes from no page of ours. */
const sentForm = (c: RequestContext) =>
  c.req.formData().catch((fault) => {
    throw fault instanceof TypeError ? new HttpRefusal(422) : fault
  })

function typedOf(entries: [string, string][]): Record<string, string | string[]> {
  const typed: Record<string, string | string[]> = Object.create(null)
  for (const [name, value] of entries) {
    const before = typed[name]
    typed[name] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value]
  }
  return typed
}

function withoutSecrets(typed: Typed): Typed {
  return Object.fromEntries(
    Object.entries(typed).filter(([name]) => name !== '_form' && name !== '_start' && !isSecretField(name)),
  )
}

/** A browser sends fields in the order of the page; what it does not send (radios without a choice) comes last. */
function inFormOrder(errors: Record<string, string>, sent: string[]): Record<string, string> {
  const place = ([field]: [string, string]) => (sent.includes(field) ? sent.indexOf(field) : sent.length)
  return Object.fromEntries(Object.entries(errors).sort((a, b) => place(a) - place(b)))
}

function sentences(error: z.ZodError): Record<string, string> {
  const byField: Record<string, string> = {}
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? '')
    byField[field] ??= issue.message
  }
  return byField
}
