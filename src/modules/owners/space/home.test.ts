import { describe, expect, test } from 'vitest'
import { ownerAtWork } from '../../../../test/worlds/owner-at-work.ts'
import { organizationSettings } from '../../../core/organizations/schema.ts'
import { write } from '../../../platform/database/database.ts'

const at = ownerAtWork()
const { scope } = at

describe('OWN-10 OWN-11 the owners’ space', () => {
  const home = () => at.owner.get('/cles-vacances/proprietaires')

  test('OWN-10 its name is a setting, and stands in its banner', async () => {
    await write(at.app.db, scope(), (tx) =>
      tx
        .insert(organizationSettings)
        .values({ ...scope(), module: 'owners', values: { spaceName: 'Clévacances' } })
        .onConflictDoNothing(),
    )
    const text = (await home()).text.replaceAll('\u00a0', ' ')
    expect(text).toContain('Bienvenue sur votre espace propriétaires « Clévacances »')
    expect(text).toContain('Gérez vos plannings')
  })

  test('OWN-11 greets by civility and name, reminds, and says of each lodging what is missing', async () => {
    const { text } = await home()
    const words = text.replaceAll('&#39;', "'")
    expect(words).toContain('Bonjour MLLE TEST')
    expect(words).toContain("N'oubliez pas de renseigner votre planning sur plusieurs mois !")
    expect(words.replace(/\s+/g, ' ')).toContain(
      'Si vous les laissez en blanc, vos fiches ne remonteront pas dans les recherches par dates',
    )
    expect(words).toContain('Dernière mise à jour')
    expect(words).toContain('Juillet')
  })
})
