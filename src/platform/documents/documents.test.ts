import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { readSheet } from 'read-excel-file/node'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { csvOf, guarded, unguarded } from './csv.ts'
import type { List } from './list.ts'
import { pdfOf } from './pdf.ts'
import { xlsxOf } from './xlsx.ts'

interface Lodging {
  name: string
  people: number
  cents: number | null
  until: Temporal.PlainDate | null
}

const lodgings: Lodging[] = [
  { name: 'Le Mas ; "des" Oliviers', people: 4, cents: 45050, until: Temporal.PlainDate.from('2026-12-31') },
  { name: '=HYPERLINK("http://exemple.fr")', people: 2, cents: null, until: null },
  {
    name: 'Œuvre d’été à Sète\nsous les pins',
    people: 12,
    cents: 120000,
    until: Temporal.PlainDate.from('2027-01-02'),
  },
]

const list = (rows: Lodging[] = lodgings): List<Lodging> => ({
  title: 'Hébergements : tous',
  subtitle: 'Département 11, le 6 juillet 2026',
  columns: [
    { header: 'Nom', value: (row) => row.name, weight: 3 },
    { header: 'Personnes', value: (row) => row.people },
    { header: 'Prix', value: (row) => (row.cents === null ? null : { cents: row.cents }) },
    { header: 'Valable jusqu’au', value: (row) => row.until },
  ],
  rows,
})

describe('lists that leave the program', () => {
  test('OWN-60 CSV: another parser finds every cell, formulas are only text', () => {
    const rows = parse(csvOf(list()), { bom: true, delimiter: ';' })
    expect(rows).toEqual([
      ['Nom', 'Personnes', 'Prix', 'Valable jusqu’au'],
      ['Le Mas ; "des" Oliviers', '4', '450,50', '31/12/2026'],
      [`'=HYPERLINK("http://exemple.fr")`, '2', '', ''],
      ['Œuvre d’été à Sète\nsous les pins', '12', '1200', '02/01/2027'],
    ])
  })

  test('OWN-60 CSV: what is guarded against formulas never begins like one, and comes back unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', 'a', '1') }), (text) => {
        expect(guarded(text)).not.toMatch(/^[=+\-@\t\r]/)
        expect(unguarded(guarded(text))).toBe(text)
      }),
    )
  })

  test('OWN-60 XLSX: another reader finds text, numbers, dates and empty cells', async () => {
    const rows = await readSheet(Buffer.from(await xlsxOf(list())))
    expect(rows[0]).toEqual(['Nom', 'Personnes', 'Prix', 'Valable jusqu’au'])
    expect(rows[1]).toEqual(['Le Mas ; "des" Oliviers', 4, 450.5, new Date('2026-12-31T00:00:00Z')])
    expect(rows[2]).toEqual(['=HYPERLINK("http://exemple.fr")', 2, null, null])
    expect(rows[3]?.[0]).toBe('Œuvre d’été à Sète\nsous les pins')
  })

  test('OWN-60 PDF: another reader finds the title, every line and the page numbers', async () => {
    const many = Array.from({ length: 100 }, (_, i) => ({ ...(lodgings[0] as Lodging), name: `Hébergement ${i}` }))
    const pdf = await getDocumentProxy(await pdfOf(list([...lodgings, ...many])))
    const { text, totalPages } = await extractText(pdf)
    expect(totalPages).toBe(3)
    expect(text[0]).toContain('Hébergements : tous')
    expect(text[0]).toContain('Œuvre d’été à Sète sous les pins')
    expect(text[0]).toContain('450,50 €')
    expect(text[2]).toContain('Page 3 sur 3')
    for (let i = 0; i < 100; i++) expect(text.join(' ')).toContain(`Hébergement ${i}`)
  })
})

test('PDF: a list that wraps cuts nothing, and its rows go on from sheet to sheet', async () => {
  const words = 'Un nom bien trop long pour une colonne étroite, Château-Arnoux-Saint-Auban compris'
  const rows = Array.from({ length: 60 }, (_, n) => n)
  const columns = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'].map((header) => ({
    header: `${header} au long titre, trop long aussi`,
    paperHeader: `${header} court`,
    value: (n: number) => (header === 'A' ? `${n} ${words}` : 'x'),
  }))
  const made = await pdfOf({ title: 'T', subtitle: '', columns, rows, wraps: true, legend: 'x : rien' })
  const { text, totalPages } = await extractText(await getDocumentProxy(made))
  expect(totalPages).toBeGreaterThan(3)
  const whole = text.join(' ').replace(/\s+/g, ' ')
  expect(whole).not.toContain('…')
  expect(whole.split('Saint-').length - 1 + whole.split('Saint- ').length - 1).toBeGreaterThan(59)
  expect(whole).toContain('59 Un nom')
  expect(whole).toContain('A court')
  expect(text.at(-1)).toContain('x : rien')
})

test.each([
  ['XLSX', xlsxOf],
  ['PDF', pdfOf],
])('a long list becomes %s beside the main thread, which goes on serving', async (_, make) => {
  const rows = Array.from({ length: 6000 }, (_, n) => n)
  const columns = Array.from({ length: 8 }, (_, k) => ({ header: `T${k}`, value: (n: number) => `Ligne ${n} ${k}` }))
  const [whole, own] = [process.cpuUsage(), process.threadCpuUsage()]
  await make({ title: 'Longue', subtitle: '', columns, rows })
  const [all, main] = [process.cpuUsage(whole), process.threadCpuUsage(own)]
  expect(main.user + main.system).toBeLessThan((all.user + all.system) / 2)
})
