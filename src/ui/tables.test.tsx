import { expect, test } from 'vitest'
import { type Column, DataTable, Pagination } from './tables.tsx'

interface Row {
  name: string
  price: number
}

const columns: Column<Row>[] = [
  { header: 'Nom', main: true, cell: (row) => row.name, sort: { href: '?tri=nom', direction: 'ascending' } },
  { header: 'Prix', numeric: true, cell: (row) => row.price },
]

test('a cell bears its label for the phone, and the main column names the row', () => {
  const html = String(<DataTable caption="Gîtes" columns={columns} rows={[{ name: 'Le Clos', price: 450 }]} />)
  expect(html).toContain('<caption class="sr-only">Gîtes</caption>')
  expect(html).toContain('<th scope="row" role="rowheader" class="row-main">Le Clos</th>')
  expect(html).toContain('<td role="cell" class="numeric" data-label="Prix"><div class="cell">450</div></td>')
  expect(html).toMatch(/<th scope="col"[^>]*aria-sort="ascending"><a class="sort-link" href="\?tri=nom">Nom/)
})

test('without rows, what to do is said instead of an empty table', () => {
  const html = String(<DataTable caption="Gîtes" columns={columns} rows={[]} empty={<p>Ajoutez un gîte.</p>} />)
  expect(html).toBe('<p>Ajoutez un gîte.</p>')
})

test('pages lead back and forth, and one page needs none', () => {
  const href = (page: number) => `?page=${page}`
  expect(String(<Pagination page={1} pages={1} href={href} />)).toBe('')
  const first = String(<Pagination page={1} pages={3} href={href} />)
  expect(first).toContain('Page 1 sur 3')
  expect(first).toContain('href="?page=2"')
  expect(first).not.toContain('href="?page=0"')
})
