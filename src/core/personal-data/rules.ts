import { formatPhone } from '../../ui/format.ts'

/** What stands wherever a name stood. */
export const erasedName = 'Personne effacée'

interface Identified {
  civility: string
  firstName: string
  lastName: string
  email: string
  phone: string
}

const wordsOf = (...parts: string[]) => parts.filter(Boolean).join(' ')

/**
 * The words by which texts about others may speak of a person: names of two words or more (a lone « MARTIN » is a village
 * too), mail addresses, telephone numbers as typed and as written in mails. Longest first, as text and as HTML has them.
 */
export function mentionsOf({ civility, firstName, lastName, email, phone }: Identified, addresses: readonly string[]) {
  const names = [wordsOf(civility, firstName, lastName), wordsOf(firstName, lastName), wordsOf(civility, lastName)]
  const reached = [email, ...addresses, ...(phone ? [phone, formatPhone(phone)] : [])]
  const all = [...names.filter((name) => name.includes(' ')), ...reached.filter((one) => one.length > 5)]
  const both = all.flatMap((one) => [one, asHtml(one)])
  return [...new Set(both)].sort((one, other) => other.length - one.length)
}

const asHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll("'", '&#39;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** Whether a sentence that the history will keep names the very person that it must forget. */
export const isNaming = (sentence: string, { lastName, email }: Identified, mentions: readonly string[]) => {
  const words = sentence.toLocaleLowerCase('fr')
  return [...mentions, lastName, email].some((one) => one.length > 2 && words.includes(one.toLocaleLowerCase('fr')))
}
