import pg from 'pg'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../../../test/support/database.ts'
import { departments } from './departments.ts'
import { municipalitiesOf } from './municipalities.ts'
import { plainName } from './names.ts'
import { searchedWords } from './searching.ts'

test('the database makes names plain as the program does: every commune of France, and what people type', async () => {
  const database = await createTestDatabase()
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    const names = departments().flatMap(({ code }) => municipalitiesOf(code).map(({ name }) => name))
    names.push(
      'St-Étienne',
      'STE MARIE',
      'L’Œuvre',
      'ŒUVRE',
      'Ægidius',
      ' Best  Ouest ',
      'j.st@exemple.fr',
      'São Paulo',
      '',
      '№ 5',
    )
    expect(names.length).toBeGreaterThan(34_000)
    const { rows } = await client.query('select core.plain_name(name) as plain from unnest($1::text[]) as name', [
      names,
    ])
    expect(rows.map(({ plain }) => plain)).toEqual(names.map(plainName))
  } finally {
    await client.end()
    await database.drop()
  }
})

test('« St » and « œ » are looked for as they stand', () => {
  expect(searchedWords('St Cœur')).toEqual(['saint', 'coeur'])
})
