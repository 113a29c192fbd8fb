import { afterAll, beforeAll } from 'vitest'
import { startTestApp, type TestApp, type Visitor } from '../support/app.ts'
import { plantOpenLodgings } from './open-lodgings.ts'

export const search = '/cles-vacances/hebergements'
export const july = 'arrivee=2026-07-11&depart=2026-07-18'

/** As a browser reads an address in a page. */
export const decoded = (html: string) => html.replaceAll('&amp;', '&').replaceAll('&#39;', "'")

/** The small network with its open lodgings, and a visitor of its public pages, one for all tests of the file. */
export function searchingVisitor() {
  let world: TestApp
  let ids: number[]
  let visitor: Visitor
  beforeAll(async () => {
    world = await startTestApp()
    ids = await plantOpenLodgings(world)
    visitor = world.visitor()
  })
  afterAll(() => world?.stop())

  return {
    get world() {
      return world
    },
    get ids() {
      return ids
    },
    get visitor() {
      return visitor
    },
    text: async (path: string) => (await visitor.get(path)).text,
    /** The page of the open lodging that stands at this place. */
    sheet: (place: number, query = '') => `${search}/${ids[place]}${query && `?${query}`}`,
  }
}
