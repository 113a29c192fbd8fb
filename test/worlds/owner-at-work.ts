import { afterAll, beforeAll, beforeEach } from 'vitest'
import { type Answer, startTestApp, type TestApp, type Visitor } from '../support/app.ts'
import { formFields } from '../support/form-fields.ts'

export type Fields = Record<string, string>

export const list = '/cles-vacances/proprietaires/plannings'

const lettersIn = (fields: Fields) =>
  Object.entries(fields)
    .flatMap(([name, letter]) => (/^d\d+$/.test(name) ? [letter] : []))
    .join('')

/** The small network's owner before the planning form of one month, signed in anew for each test of the file. */
export function ownerAtWork() {
  let app: TestApp
  let owner: Visitor
  beforeAll(async () => {
    app = await startTestApp()
  })
  afterAll(() => app?.stop())
  beforeEach(async () => {
    owner = await app.signInAs(app.network.owner)
  })

  const planning = (month: string, lodgingId = app.network.lodgingId) => `${list}/${lodgingId}/${month}`
  const open = async (month: string, visitor = owner): Promise<Fields> =>
    formFields((await visitor.get(planning(month))).text, planning(month))
  const send = (month: string, fields: Fields, visitor = owner): Promise<Answer> =>
    visitor.postRaw(planning(month), fields)

  return {
    get app() {
      return app
    },
    get owner() {
      return owner
    },
    set owner(visitor: Visitor) {
      owner = visitor
    },
    scope: () => ({ organizationId: app.network.organizationId }),
    planning,
    open,
    send,
    /** Opens the month, changes what the form holds, sends it. */
    fill: async (month: string, changes: Fields, visitor = owner): Promise<Answer> =>
      send(month, { ...(await open(month, visitor)), ...changes }, visitor),
    lettersOf: async (month: string) => lettersIn(await open(month)),
    lettersShown: (answer: Answer, month: string) => lettersIn(formFields(answer.text, planning(month))),
  }
}
