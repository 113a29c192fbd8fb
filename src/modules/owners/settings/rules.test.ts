import { expect, test } from 'vitest'
import { departmentLinksText, parseDepartmentLinks } from './rules.ts'

test('OWN-31 one département and its address a line; the text reads back the same', () => {
  const text = '11 https://www.audetourisme.com\n\n2A https://www.visit-corsica.com/'
  const parsed = parseDepartmentLinks(text)
  expect(parsed).toEqual({
    ok: true,
    links: { '11': 'https://www.audetourisme.com', '2A': 'https://www.visit-corsica.com/' },
  })
  if (parsed.ok) expect(parseDepartmentLinks(departmentLinksText(parsed.links))).toEqual(parsed)
})

test('a line that reads otherwise is named; an address that is not the web is refused', () => {
  expect(parseDepartmentLinks('11 https://a.example\nAude')).toEqual({ ok: false, line: 2 })
  expect(parseDepartmentLinks('11 javascript:alert(1)')).toEqual({ ok: false, line: 1 })
})
