import { eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { calendarText, refuses } from '../../../../../test/support/feed-server.ts'
import { july, ownerOfFeeds } from '../../../../../test/worlds/owner-of-feeds.ts'
import { accounts } from '../../../../core/accounts/schema.ts'
import { read, write } from '../../../../platform/database/database.ts'

const world = ownerOfFeeds()

/** Longer than each pause after one failure more, a tenth more at most by chance; together more than a day. */
const pauses = [2, 3, 5, 9, 14]

describe('OWN-28 a calendar that fails for a day', () => {
  test('OWN-28 its owner is told by mail, once, and staff see it among what waits', async () => {
    await world.connect(calendarText([july(11, 14, '11')]))
    world.site(refuses(403))
    await world.lodging.readLater()
    for (const hours of pauses) await world.lodging.readLater(hours * 60)
    const { rows } = await read(world.app.db, { organizationId: world.app.network.organizationId }, (tx) =>
      tx.execute<{ subject: string; text: string; recipient: string }>(
        sql`select subject, text, recipient from core.mails where subject like '%Airbnb%'`,
      ),
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.recipient).toBe('camille.test@cles-vacances.example')
    expect(rows[0]?.text).toContain("le site refuse l'accès (réponse 403)")
    expect(rows[0]?.text).toContain(`http://localhost${world.panel}`)
    const staff = await world.app.signInAs(world.app.network.technician)
    expect((await staff.get('/cles-vacances/gestion')).text).toMatch(
      /calendriers? connectés? ne peu(t|vent) pas être lu/,
    )
    expect((await staff.get('/cles-vacances/gestion/calendriers?etat=en-panne')).text).toContain('En panne')
  })

  test('OWN-28 an owner without a mail address is written to as soon as there is one, and never at an empty one', async () => {
    const { organizationId, owner } = world.app.network
    const ofOwner = (email: string) =>
      write(world.app.db, { organizationId }, (tx) =>
        tx.update(accounts).set({ email }).where(eq(accounts.id, owner.accountId)),
      )
    const mails = async () => {
      const { rows } = await read(world.app.db, { organizationId }, (tx) =>
        tx.execute<{ recipient: string }>(sql`select recipient from core.mails where subject like '%Muet%'`),
      )
      return rows.map(({ recipient }) => recipient)
    }
    await ofOwner('')
    await world.connect(refuses(403), { name: 'Muet' })
    for (const hours of pauses) await world.lodging.readLater(hours * 60)
    expect(await mails()).toEqual([])
    expect(await world.lodging.feed()).toMatchObject({ toldAt: null })
    await ofOwner('camille.test@cles-vacances.example')
    await world.lodging.readLater(14 * 60)
    expect(await mails()).toEqual(['camille.test@cles-vacances.example'])
  })
})
