/**
 * What a password must be: long enough, entropy enough, not known, not guessable, not about its owner. No composition
 * rules (ASVS 5.0, 6.2.5). Sources: CNIL, délibération 2022-100 (case 2: access is restricted by growing delays, so at
 * least 50 bits); ASVS 6.2.1, 6.2.4, 6.2.9, 6.2.11.
 */
export const minimumLength = 12
const maximumLength = 128
const minimumBits = 50

/** About one hundred million guesses: out of reach of whoever guesses through throttling. */
export const minimumGuesses = 1e8

/** The CNIL counts 26 capitals, 26 small letters, 10 digits and 37 others; what is used makes the alphabet. */
const alphabets: [RegExp, number][] = [
  [/\p{Lu}/u, 26],
  [/\p{Ll}/u, 26],
  [/\d/, 10],
  [/[^\p{Lu}\p{Ll}\d]/u, 37],
]

/** Bits of a password by the CNIL's formula, log2(alphabet^length). */
export function bitsOf(password: string): number {
  const alphabet = alphabets.reduce((sum, [pattern, size]) => sum + (pattern.test(password) ? size : 0), 0)
  return alphabet === 0 ? 0 : [...password].length * Math.log2(alphabet)
}

/** Words that everybody knows about an account (organisation, identifier, names), cut where people would cut them. */
export function wordsAbout(texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => [plain(text), ...plain(text).split(/[^a-z0-9]+/)])
  return [...new Set(words.map((word) => word.replace(/[^a-z0-9]/g, '')))].filter((word) => word.length >= 4)
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

export type PasswordFault = 'short' | 'long' | 'few-bits' | 'about-owner' | 'guessable'

/** The first thing wrong with a password before any list is asked, or null. */
export function plainFault(password: string, knownWords: readonly string[]): PasswordFault | null {
  const length = [...password].length
  if (length < minimumLength) return 'short'
  if (length > maximumLength) return 'long'
  if (bitsOf(password) < minimumBits) return 'few-bits'
  return restWithout(password, knownWords) < minimumLength / 2 ? 'about-owner' : null
}

/** How many characters are left once the known words are taken out: they count for nothing. */
function restWithout(password: string, words: readonly string[]): number {
  const longestFirst = [...words].sort((one, other) => other.length - one.length)
  return longestFirst.reduce((rest, word) => rest.replaceAll(word, ''), plain(password)).length
}

/** What to say beside the field. */
export const passwordSentences: Record<PasswordFault, string> = {
  short: `Choisissez au moins ${minimumLength} caractères : par exemple quatre mots sans rapport entre eux.`,
  long: `Choisissez au plus ${maximumLength} caractères.`,
  'few-bits': 'Ce mot de passe se devine trop vite. Allongez-le, ou ajoutez-y des lettres.',
  'about-owner':
    "Ce mot de passe reprend votre identifiant, votre nom ou celui de la structure. Ajoutez-y d'autres mots, sans rapport.",
  guessable: 'Ce mot de passe est trop courant ou trop prévisible. Préférez quatre mots sans rapport entre eux.',
}
