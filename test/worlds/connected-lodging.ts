import { eq } from 'drizzle-orm'
import { feeds } from '../../src/core/availability/feeds/schema.ts'
import type { NightState } from '../../src/core/availability/schema.ts'
import { changeNights, readPlanningMonth } from '../../src/core/availability/store.ts'
import { nightsOf } from '../../src/core/calendar/rules.ts'
import { lodgings } from '../../src/core/directory/schema.ts'
import { readDueFeeds } from '../../src/modules/owners/feeds/reading/all.ts'
import { read, write } from '../../src/platform/database/database.ts'
import type { TestApp } from '../support/app.ts'

let planted = 0

/** One more lodging of the network's owner, shown and without anything typed. */
export async function plantLodging(app: TestApp): Promise<number> {
  const { organizationId, providerId, lodgingTypeId } = app.network
  planted += 1
  const number = String(planted).padStart(5, '0')
  const [made] = await write(app.db, { organizationId }, (tx) =>
    tx
      .insert(lodgings)
      .values({
        ...{ organizationId, providerId, lodgingTypeId, approvalNumber: `HL0LAR011FL${number}` },
        name: `Gîte ${number}`,
        ...{ departmentCode: '11', municipalityCode: '11069', municipalityName: 'Carcassonne' },
        ...{ capacityMin: 2, capacityMax: 4, keys: 3, equipment: [], planningShown: true },
        createdAt: app.clock.now,
      })
      .returning({ id: lodgings.id }),
  )
  if (!made) throw new Error('a lodging was not inserted')
  return made.id
}

const day = (text: string) => Temporal.PlainDate.from(text)

/** A lodging of the small network with calendars, and what its owner and the clock do to it. */
export function connectedLodging(app: TestApp, lodgingId = app.network.lodgingId) {
  const { organizationId } = app.network
  const scope = { organizationId }
  const today = () => app.clock.now.toZonedDateTimeISO('Europe/Paris').toPlainDate()
  return {
    /** Types one state over the nights [from, until). */
    type: (from: string, until: string, state: NightState | null) =>
      write(app.db, scope, (tx) =>
        changeNights(tx, {
          organizationId,
          lodgingId,
          changes: new Map(nightsOf(day(from), day(until)).map((night) => [night.toString(), state])),
          today: today(),
        }),
      ),
    /** The month as letters: what holds, « ? » for what nobody said. */
    async month(month: string) {
      const { effective } = await read(app.db, scope, (tx) =>
        readPlanningMonth(tx, organizationId, lodgingId, Temporal.PlainYearMonth.from(month)),
      )
      return effective.map((state) => (state ? letters[state] : '?')).join('')
    },
    /** What people typed, likewise. */
    async typed(month: string) {
      const { typed } = await read(app.db, scope, (tx) =>
        readPlanningMonth(tx, organizationId, lodgingId, Temporal.PlainYearMonth.from(month)),
      )
      return typed.map((state) => (state ? letters[state] : '?')).join('')
    },
    /** The last feed that was connected, as it stands. */
    async feed() {
      const rows = await read(app.db, scope, (tx) => tx.select().from(feeds).orderBy(feeds.id))
      const last = rows.filter((row) => row.lodgingId === lodgingId).at(-1)
      if (!last) throw new Error('no feed')
      return last
    },
    /** Time goes by until the feeds are due again, then they are read. */
    async readLater(minutes = 40) {
      app.clock.advance({ minutes })
      return readDueFeeds(app.services)
    },
    show: () =>
      write(app.db, scope, (tx) => tx.update(lodgings).set({ planningShown: true }).where(eq(lodgings.id, lodgingId))),
  }
}

const letters: Record<NightState, string> = { available: 'D', let: 'L', option: 'O', closed: 'F' }
