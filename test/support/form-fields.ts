import type { Fields } from './visitor.ts'

/** What a browser without scripts would send with the page's form that goes to `action`, buttons left out. */
export function formFields(html: string, action: string): Record<string, string> {
  const last = ([name, values]: [string, string[]]): [string, string] => [name, values.at(-1) ?? '']
  return Object.fromEntries([...sentFields(html, action)].map(last))
}

/** The same, with every box that is ticked, and the words as they stand in the fields. */
export function allFields(html: string, action: string): Fields {
  const plain = ([name, values]: [string, string[]]): [string, string[]] => [name, values.map(unescaped)]
  return Object.fromEntries([...sentFields(html, action)].map(plain))
}

function sentFields(html: string, action: string): Map<string, string[]> {
  const forms = [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].map((match) => match[0])
  const form = forms.find((text) => text.slice(0, text.indexOf('>')).includes(`action="${action}"`))
  if (!form) throw new Error(`No form goes to ${action}`)
  const fields = new Map<string, string[]>()
  const add = (name: string | undefined, value: string | undefined) =>
    name && fields.set(name, [...(fields.get(name) ?? []), value ?? ''])
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    const type = attribute(tag, 'type')
    if (type === 'file' || ((type === 'radio' || type === 'checkbox') && !/\schecked\b/.test(tag))) continue
    add(attribute(tag, 'name'), attribute(tag, 'value'))
  }
  for (const [select] of form.matchAll(/<select\b[\s\S]*?<\/select>/g)) {
    const options = [...select.matchAll(/<option\b[^>]*>/g)].map((match) => match[0])
    const chosen = options.find((option) => /\sselected\b/.test(option)) ?? options[0]
    if (chosen) add(attribute(select.slice(0, select.indexOf('>')), 'name'), attribute(chosen, 'value'))
  }
  for (const [, tag = '', words = ''] of form.matchAll(/(<textarea\b[^>]*>)([\s\S]*?)<\/textarea>/g))
    add(attribute(tag, 'name'), words)
  return fields
}

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]

const unescaped = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
