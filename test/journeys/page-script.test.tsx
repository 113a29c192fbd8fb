import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { build } from 'esbuild'
import type { Browser, Page as BrowserPage } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  DangerButton,
  Form,
  PasswordField,
  SecondaryButton,
  SubmitButton,
  TextArea,
  TextField,
} from '../../src/ui/fields.tsx'
import { bareFrame } from '../../src/ui/frame.ts'
import { Page } from '../../src/ui/page.tsx'
import { launchChromium } from '../support/chromium.ts'

let browser: Browser
let server: Server
let origin: string
let page: BrowserPage
let received = 0

const form = { token: 'key', typed: {}, errors: { name: 'Écrivez votre nom.' } }
const document = (
  <Page frame={bareFrame((name) => `/${name}`)} title="Essai">
    <Form action="/send" form={form} guard>
      <TextField form={form} name="name" label="Nom" required />
      <PasswordField form={form} name="password" label="Mot de passe" />
      <SubmitButton>Enregistrer</SubmitButton>
      <SecondaryButton confirm="Fermer ce compte ?" name="verb" value="close">
        Fermer
      </SecondaryButton>
    </Form>
    <Form action="/send" form={{ ...form, errors: {} }} id="closing">
      <TextArea form={{ ...form, errors: {} }} name="message" label="Message" required />
      <DangerButton confirm="Fermer l'outil ?">Arrêter</DangerButton>
    </Form>
  </Page>
)

beforeAll(async () => {
  const built = await build({ entryPoints: ['src/browser/entries/page.ts'], bundle: true, format: 'esm', write: false })
  const script = built.outputFiles[0]?.text ?? ''
  server = createServer(async (request, response) => {
    if (request.url === '/page.js') {
      response.setHeader('content-type', 'text/javascript').end(script)
      return
    }
    if (request.url === '/send') {
      received += 1
      // Slow enough for an impatient finger.
      await new Promise((resolve) => setTimeout(resolve, 400))
    }
    response.setHeader('content-security-policy', "default-src 'none'; script-src 'self'; form-action 'self'")
    response.setHeader('content-type', 'text/html; charset=utf-8').end(`<!doctype html>${document}`)
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  server?.close()
})
beforeEach(async () => {
  received = 0
  page = await browser.newPage()
  await page.goto(origin)
  return () => page.close()
})

test('a form that comes back wrong has the focus on its summary, whose links lead to the fields', async () => {
  expect(await page.evaluate(() => globalThis.document.activeElement?.className)).toBe('error-summary')
  await page.getByRole('link', { name: 'Écrivez votre nom.' }).click()
  expect(await page.evaluate(() => globalThis.document.activeElement?.id)).toBe('f-name')
})

test('a button shows at once that it works, and pressing it twice sends once', async () => {
  const button = page.getByRole('button', { name: 'Enregistrer' })
  const busy = await button.evaluate((element: HTMLButtonElement) => {
    element.click()
    element.click()
    return element.getAttribute('aria-busy')
  })
  expect(busy).toBe('true')
  await page.waitForURL('**/send')
  expect(received).toBe(1)
})

test('a grave button asks first: « Annuler » sends nothing, the verb sends it with its value', async () => {
  const grave = page.getByRole('button', { name: 'Fermer' })
  await grave.click()
  const dialog = page.getByRole('dialog', { name: 'Fermer ce compte ?' })
  await dialog.getByRole('button', { name: 'Annuler' }).click()
  expect(await dialog.count()).toBe(0)
  expect(received).toBe(0)
  await grave.click()
  const sent = page.waitForRequest('**/send')
  await dialog.getByRole('button', { name: 'Fermer' }).click()
  expect((await sent).postData()).toContain('verb=close')
})

test('a grave button does not ask what the server will refuse: the empty field is said first, then one question comes', async () => {
  await page.getByRole('button', { name: 'Arrêter' }).click()
  expect(await page.locator('dialog[open]').count()).toBe(0)
  await page.waitForURL('**/send')
  await page.goto(origin)
  await page.getByLabel('Message').fill('De retour lundi.')
  await page.getByRole('button', { name: 'Arrêter' }).click()
  await page.locator('dialog[open]').waitFor()
})

test('a password can be shown and hidden again', async () => {
  const field = page.getByLabel('Mot de passe')
  await page.getByRole('button', { name: 'Afficher' }).click()
  expect(await field.getAttribute('type')).toBe('text')
  await page.getByRole('button', { name: 'Masquer' }).click()
  expect(await field.getAttribute('type')).toBe('password')
})

test('leaving a form with unsaved changes warns, sending it does not', async () => {
  await page.getByLabel('Nom').fill('Dupont')
  const warned = new Promise<string>((resolve) =>
    page.once('dialog', (dialog) => {
      resolve(dialog.type())
      void dialog.dismiss()
    }),
  )
  await page.evaluate(() => {
    location.href = '/elsewhere'
  })
  expect(await warned).toBe('beforeunload')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await page.waitForURL('**/send')
})
