import { expect, test } from 'vitest'
import { frenchSpaces } from './french-spaces.ts'

const seen = (html: string) => frenchSpaces(html).replaceAll('\u00a0', '~')

test('what people read is not broken before : ; ? ! nor inside « »', () => {
  expect(seen('<p>Pris : « Loué » ; sûr ? Oui !</p>')).toBe('<p>Pris~: «~Loué~»~; sûr~? Oui~!</p>')
  expect(seen('<p>a<b>b</b> : c</p>')).toBe('<p>a<b>b</b>~: c</p>')
})

test('what addresses, attributes and fields hold stays as it is', () => {
  for (const html of [
    '<a href="/x?a= :b" aria-label="Note : bonne">x</a>',
    '<textarea name="t">« Bonjour » : oui ?</textarea>',
    '<pre>objet : « test »</pre>',
    '<script type="application/ld+json">{"name" : "« x »"}</script>',
    '<input value="a : b" placeholder="c : d">',
  ])
    expect(frenchSpaces(html)).toBe(html)
  expect(seen('<textarea>a : b</textarea><p>a : b</p>')).toBe('<textarea>a : b</textarea><p>a~: b</p>')
})

test('a page of a megabyte of marks takes one pass', () => {
  const began = performance.now()
  frenchSpaces(`<p>${'ah ! '.repeat(200_000)}</p>`)
  expect(performance.now() - began).toBeLessThan(2_000)
})
