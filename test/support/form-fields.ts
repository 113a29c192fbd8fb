/** What a browser without scripts would send with the page's form that goes to `action`, buttons left out. */
export function formFields(html: string, action: string): Record<string, string> {
  const forms = [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].map((match) => match[0])
  const form = forms.find((text) => text.slice(0, text.indexOf('>')).includes(`action="${action}"`))
  if (!form) throw new Error(`No form goes to ${action}`)
  const fields: Record<string, string> = {}
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    const [name, type] = [attribute(tag, 'name'), attribute(tag, 'type')]
    if (!name || ((type === 'radio' || type === 'checkbox') && !/\schecked\b/.test(tag))) continue
    fields[name] = attribute(tag, 'value') ?? ''
  }
  for (const [select] of form.matchAll(/<select\b[\s\S]*?<\/select>/g)) {
    const name = attribute(select.slice(0, select.indexOf('>')), 'name')
    const options = [...select.matchAll(/<option\b[^>]*>/g)].map((match) => match[0])
    const chosen = options.find((option) => /\sselected\b/.test(option)) ?? options[0]
    if (name && chosen) fields[name] = attribute(chosen, 'value') ?? ''
  }
  return fields
}

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
