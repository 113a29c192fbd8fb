import { expect, test } from 'vitest'
import { hashPassword, isPassword } from './hashing.ts'
import { bitsOf, passwordSentences } from './rules.ts'
import { passwordFault } from './strength.ts'

const cost = { memory: 64, passes: 1, parallelism: 1 }
const about = ['Réseau Clés Vacances', 'cles-vacances', 'camille.test', 'Camille', 'TEST']

test('a hash is a PHC string of argon2id, salted, and only its own password opens it', async () => {
  const hash = await hashPassword('brume tracteur oseille', cost)
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=64,t=1,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
  expect(await hashPassword('brume tracteur oseille', cost)).not.toBe(hash)
  expect(await isPassword(hash, 'brume tracteur oseille', cost)).toBe(true)
  expect(await isPassword(hash, 'brume tracteur oseillE', cost)).toBe(false)
})

test('a hash keeps the cost it was made with', async () => {
  const hash = await hashPassword('brume tracteur oseille', { ...cost, memory: 128 })
  expect(await isPassword(hash, 'brume tracteur oseille', cost)).toBe(true)
})

test('accents typed in either composition are the same password', async () => {
  const hash = await hashPassword('été'.normalize('NFC'), cost)
  expect(await isPassword(hash, 'été'.normalize('NFD'), cost)).toBe(true)
})

test('no hash opens nothing', async () => {
  for (const stored of [null, '', '$argon2id$v=19$m=64,t=1,p=1$$', 'plain'])
    expect(await isPassword(stored, '', cost)).toBe(false)
})

test('bits are counted as the CNIL does', () => {
  expect(bitsOf('aaaaaaaaaaaa')).toBeCloseTo(12 * Math.log2(26))
  expect(bitsOf('Aa1!')).toBeCloseTo(4 * Math.log2(99))
  expect(bitsOf('')).toBe(0)
})

test.each([
  ['court', 'short'],
  ['x'.repeat(129), 'long'],
  ['194820593716', 'few-bits'],
  ['camille.test2026', 'about-owner'],
  ['ClesVacances11', 'about-owner'],
  ['azertyuiop12', 'guessable'],
  ['motdepasse123', 'guessable'],
  ['aaaaaaaaaaaaaaaa', 'guessable'],
  ['Password1234!', 'guessable'],
])('« %s » is refused (%s) with a sentence that says how to mend it', async (password, fault) => {
  expect(await passwordFault(password, about)).toBe(fault)
  expect(passwordSentences[fault as keyof typeof passwordSentences]).toMatch(/\.$/)
})

test.each([
  'brume tracteur oseille',
  'Xk7#pQ2!vR9z',
  'moulin cascade pervenche',
  'jlqzmvfwtkxr',
  '🦊 lune 🦊 violon sel',
])('« %s » is accepted, whatever kinds of characters it has', async (password) => {
  expect(await passwordFault(password, about)).toBeNull()
})
