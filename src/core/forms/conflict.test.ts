import { expect, test } from 'vitest'
import { conflictOf } from './conflict.ts'
import { startOf } from './start.ts'

const read = { version: '1', name: 'La Pointe', comment: '', boxes: ['wifi', 'parking'], day: '2026-07-04' }
const labels = { name: 'Nom', comment: 'Commentaire', boxes: 'Équipements', day: 'Jour' }
const sent = (typed: Record<string, string | string[]>) => ({
  ...{ token: '', errors: {}, start: startOf(read) },
  typed: { ...read, ...typed },
})

test('fields that the second left alone take what the first saved, and are no conflict', () => {
  const newest = { ...read, version: '2', name: 'La Pointe Courte' }
  const { form, differences } = conflictOf(sent({ comment: 'Ménage compris' }), newest, labels)
  expect(form.typed).toEqual({ ...newest, comment: 'Ménage compris' })
  expect(differences).toEqual([{ label: 'Nom', stored: 'La Pointe Courte', typed: null }])
})

test("what both changed is a conflict that keeps the second one's words, a day told as it is read", () => {
  const newest = { ...read, version: '2', name: 'Chez Anne', day: '2026-07-11' }
  const { form, differences } = conflictOf(sent({ name: 'Chez Léa', day: '2026-07-18' }), newest, labels)
  expect(form.typed).toEqual({ ...newest, name: 'Chez Léa', day: '2026-07-18' })
  expect(differences).toEqual([
    { label: 'Nom', stored: 'Chez Anne', typed: 'Chez Léa' },
    { label: 'Jour', stored: '11 juillet 2026', typed: '18 juillet 2026' },
  ])
})

test('both wrote the same: nothing to tell; the order of boxes and the line ends of a browser change nothing', () => {
  const newest = { ...read, version: '2', comment: 'Une\nDeux', boxes: ['parking', 'wifi'] }
  expect(conflictOf(sent({ comment: 'Une\r\nDeux ' }), newest, labels).differences).toEqual([])
})

test('a box that the first unticked stays unticked, one that the second unticked too', () => {
  const { boxes: _boxes, ...unticked } = read
  const theirs = conflictOf(sent({ comment: 'x' }), { ...read, version: '2', boxes: [] }, labels)
  expect(theirs.form.typed.boxes).toEqual([])
  const form = { ...sent({}), typed: unticked }
  const own = conflictOf(form, { ...read, version: '2', name: 'Autre' }, labels)
  expect(own.form.typed.boxes).toBeUndefined()
  expect(own.differences).toEqual([{ label: 'Nom', stored: 'Autre', typed: null }])
})

test("the mended form speaks of the newest version: a third person's save is told against that", () => {
  const second = conflictOf(sent({ comment: 'x' }), { ...read, version: '2', name: 'Deux' }, labels).form
  const third = conflictOf(second, { ...read, version: '3', name: 'Trois' }, labels)
  expect(third.form.typed).toMatchObject({ version: '3', name: 'Trois', comment: 'x' })
  expect(third.differences).toEqual([{ label: 'Nom', stored: 'Trois', typed: null }])
})

test('a form that does not say what it was filled with counts as touched: nothing typed is lost', () => {
  const form = { ...sent({ comment: 'x' }), start: undefined }
  const { form: again, differences } = conflictOf(form, { ...read, version: '2', name: 'Autre' }, labels)
  expect(again.typed).toMatchObject({ name: 'La Pointe', comment: 'x' })
  expect(differences).toEqual([
    { label: 'Nom', stored: 'Autre', typed: 'La Pointe' },
    { label: 'Commentaire', stored: '', typed: 'x' },
  ])
})

test("marks that nobody's page wrote harm nothing", () => {
  for (const start of ['', ' ', '....', '__proto__.x constructor.y', 'name']) {
    const { form } = conflictOf({ ...sent({ comment: 'x' }), start }, { ...read, version: '2' }, labels)
    expect(form.typed).toMatchObject({ comment: 'x', version: '2' })
  }
})
