import { createHmac } from 'node:crypto'

/** A code handed over in person or by telephone is good once, and for so many days. */
export const codeDays = 3

/** Without I, O, 0 and 1, which are mistaken for each other when they are read out: 5 bits a letter. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const codeLength = 10

/**
 * A code of 50 bits. Made from the form's one-time key: whoever shows it makes it anew, and it is stored nowhere.
 */
export function makeCode(secret: string, formKey: string, accountId: number): string {
  const bytes = createHmac('sha256', secret).update(`one-time code\n${accountId}\n${formKey}`).digest()
  return [...bytes.subarray(0, codeLength)].map((byte) => alphabet.charAt(byte % alphabet.length)).join('')
}

/** « K7QF9-2MDX3 »: as it is read out. */
export const shownCode = (code: string) => `${code.slice(0, 5)}-${code.slice(5)}`

/** What somebody typed, as a code; null where it cannot be one. Case, spaces and hyphens count for nothing. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return code.length === codeLength && [...code].every((letter) => alphabet.includes(letter)) ? code : null
}

/** The link that a code stands for: the page to choose a password is the links' own, and so is all that follows. */
export const tokenOfCode = (secret: string, accountId: number, code: string): string =>
  createHmac('sha256', secret).update(`code to link\n${accountId}\n${code}`).digest('base64url')
