import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** What one argon2id costs: memory in KiB, passes over it, lanes. */
export interface PasswordCost {
  memory: number
  passes: number
  parallelism: number
}

/** OWASP's first choice of 2025 for argon2id: 19 MiB, two passes, one lane. */
export const defaultPasswordCost: PasswordCost = { memory: 19456, passes: 2, parallelism: 1 }

const derive = promisify(argon2)
const tagLength = 32

/** A PHC string, `$argon2id$v=19$m=…,t=…,p=…$salt$tag`, that carries its own cost and salt. */
export async function hashPassword(password: string, cost: PasswordCost = defaultPasswordCost): Promise<string> {
  const salt = randomBytes(16)
  const tag = await derive('argon2id', parametersOf(password, salt, cost))
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(salt)}$${base64(tag)}`
}

/**
 * Whether `password` is the one behind `stored`. Without a stored hash (unknown account, password not chosen yet) the
 * same work is done for nothing, so that the time of an answer tells nothing.
 */
export async function isPassword(
  stored: string | null | undefined,
  password: string,
  cost: PasswordCost = defaultPasswordCost,
): Promise<boolean> {
  const parsed = parse(stored ?? '')
  const salt = parsed?.salt ?? Buffer.alloc(16)
  const tag = await derive('argon2id', parametersOf(password, salt, parsed?.cost ?? cost))
  return parsed !== null && parsed.tag.length === tag.length && timingSafeEqual(parsed.tag, tag)
}

// The same letters typed on another keyboard or telephone may arrive composed otherwise: NFKC makes them equal.
const parametersOf = (password: string, nonce: Buffer, cost: PasswordCost) => ({
  message: password.normalize('NFKC'),
  nonce,
  parallelism: cost.parallelism,
  tagLength,
  memory: cost.memory,
  passes: cost.passes,
})

function parse(stored: string) {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(stored)
  if (!match) return null
  const [, memory, passes, parallelism, salt = '', tag = ''] = match
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  }
}

/** PHC strings bear base64 without padding. */
const base64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
