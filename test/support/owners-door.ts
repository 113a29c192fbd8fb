import { afterAll, beforeEach } from 'vitest'
import { testPassword } from '../worlds/small-network.ts'
import { startTestApp, type TestApp } from './app.ts'
import type { Answer, Visitor } from './visitor.ts'

/** Where owners of the small world sign in. */
export const door = '/cles-vacances/proprietaires'
export const form = '/cles-vacances/proprietaires/connexion'
export const plannings = '/cles-vacances/proprietaires/plannings'
export const right = { department: '11', identifier: 'camille.test', password: testPassword }

/** Each test its own program, because failures are counted; signs in as a person does. */
export function atTheDoor() {
  const apps: TestApp[] = []
  /** The program of the test that runs. */
  const current = (): TestApp => {
    const last = apps.at(-1)
    if (!last) throw new Error('Only inside a test')
    return last
  }
  beforeEach(async () => {
    apps.push(await startTestApp())
  })
  afterAll(async () => {
    for (const one of apps) await one.stop()
  })
  return {
    get app(): TestApp {
      return current()
    },
    async signIn(fields: Record<string, string> = right, visitor = current().visitor()): Promise<[Visitor, Answer]> {
      await visitor.get(door)
      return [visitor, await visitor.post(form, fields)]
    },
  }
}
