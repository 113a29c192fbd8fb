import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

const production = { NODE_ENV: 'production', SECRET_KEY: 'k'.repeat(32), PUBLIC_URL: 'https://extranet.exemple.fr/' }

test('without any setting: the demonstration, on this machine only', () => {
  expect(readSettings({})).toMatchObject({
    demo: true,
    production: false,
    host: '127.0.0.1',
    port: 3000,
    dataDir: 'data',
  })
})

test('an empty setting counts as absent', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 3000, databaseUrl: undefined })
})

test('production names every setting that is missing', () => {
  expect(() => readSettings({ NODE_ENV: 'production' })).toThrow(
    /SECRET_KEY est obligatoire[\s\S]*PUBLIC_URL est obligatoire/,
  )
})

test('production listens where told and has no demonstration', () => {
  expect(readSettings({ ...production, HOST: '0.0.0.0', PORT: '80' })).toMatchObject({
    demo: false,
    host: '0.0.0.0',
    port: 80,
    publicUrl: 'https://extranet.exemple.fr',
  })
})

test.each(['0.0.0.0', '::', '192.168.1.4', 'extranet.exemple.fr', '127.evil.example'])(
  'the demonstration refuses HOST=%s',
  (HOST) => {
    expect(() => readSettings({ HOST })).toThrow(/cette machine/)
  },
)

test.each([
  [{ PORT: '70000' }, /PORT/],
  [{ PORT: 'http' }, /PORT/],
  [{ SECRET_KEY: 'court' }, /SECRET_KEY/],
  [{ PUBLIC_URL: 'https://exemple.fr/escale' }, /PUBLIC_URL/],
  [{ PUBLIC_URL: 'exemple.fr' }, /PUBLIC_URL/],
  [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL/],
  [{ SMTP_URL: 'mail.exemple.fr' }, /SMTP_URL/],
])('%o is refused by a sentence that names it', (env, sentence) => {
  expect(() => readSettings(env)).toThrow(sentence)
})
