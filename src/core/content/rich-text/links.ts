/** A link that may stand in a page: another site, an address of ours, a mail, a telephone. Anything else is null. */
export function safeLink(typed: string): string | null {
  const link = typed.trim()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip them, so that they hide a scheme
  if (/[\u0000-\u0020\u007f-\u00a0"'<>`\\]/.test(link)) return null
  if (/^\/(?!\/)/.test(link)) return link
  if (/^mailto:[^@:/]+@[^@:/]+$/i.test(link) || /^tel:\+?[\d.()-]{3,20}$/i.test(link)) return link
  return isWebAddress(link) ? link : null
}

/** http or https, with a host and without a name and password in it. */
export function isWebAddress(link: string): boolean {
  if (!/^https?:\/\/[^/]/i.test(link) || !URL.canParse(link)) return false
  const { hostname, username, password } = new URL(link)
  return hostname !== '' && username === '' && password === ''
}
