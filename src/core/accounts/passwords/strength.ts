import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { minimumGuesses, type PasswordFault, plainFault, wordsAbout } from './rules.ts'

// Dictionaries weigh megabytes: loaded with the first password that somebody chooses.
let estimator: Promise<ZxcvbnFactory> | undefined

async function loadEstimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common, french] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-fr'),
  ])
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...french.dictionary },
    graphs: common.adjacencyGraphs,
    // Beyond, length speaks for itself; and nobody makes the server think about a thousand characters.
    maxLength: 48,
    l33tMaxSubstitutions: 20,
  })
}

/**
 * What is wrong with a password that somebody wants to take, or null. `about` is what everybody knows of the account:
 * the organisation's name and slug, the identifier, the person's names and address.
 */
export async function passwordFault(password: string, about: readonly string[]): Promise<PasswordFault | null> {
  const words = wordsAbout(about)
  const fault = plainFault(password, words)
  if (fault) return fault
  estimator ??= loadEstimator()
  const { guesses } = (await estimator).check(password, words)
  return guesses < minimumGuesses ? 'guessable' : null
}
