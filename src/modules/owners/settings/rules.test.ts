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
  expect(parseDepartmentLinks('11 https://a.example\nAude')).toEqual({ ok: false, line: 2, refusal: 'unreadable' })
  expect(parseDepartmentLinks('11 javascript:alert(1)')).toEqual({ ok: false, line: 1, refusal: 'unreadable' })
})

test('OWN-31 no line is dropped in silence: a second address of one département is refused, and a code that none bears', () => {
  expect(parseDepartmentLinks('11 https://a.example\n34 https://b.example\n11 https://c.example')).toEqual({
    ...{ ok: false, line: 3, refusal: 'twice' },
  })
  expect(parseDepartmentLinks('97 https://a.example')).toEqual({ ok: false, line: 1, refusal: 'unknown' })
})
