import { expect, test } from 'vitest'
import { letter } from './letter.tsx'

const organization = {
  name: 'Réseau <Clés>',
  contact: { email: 'contact@cles.example', phone: '0468000000', hours: '', address: '' },
}

test('a letter says the same as text and as HTML, greets and signs, and escapes what people wrote', () => {
  const { subject, text, html } = letter({
    ...{ organization, subject: 'Bonjour', greetingName: 'MLLE TEST' },
    paragraphs: [
      'Un fait.',
      ['un', 'deux'],
      { words: 'Voyez', href: 'https://a.example/x' },
      { label: 'Ici', href: '/y' },
    ],
  })
  expect(subject).toBe('Bonjour')
  expect(text.split('\n\n')).toEqual([
    'Bonjour MLLE TEST,',
    'Un fait.',
    'un\ndeux',
    'Voyez :\nhttps://a.example/x',
    'Ici :\n/y',
    'Réseau <Clés> – 04\u00a068\u00a000\u00a000\u00a000 – contact@cles.example',
  ])
  expect(html).toContain('<ul><li>un</li><li>deux</li></ul>')
  expect(html).toContain('<p>Voyez : <a href="https://a.example/x">https://a.example/x</a></p>')
  expect(html).toContain('<p><a href="/y">Ici</a></p>')
  expect(html).toContain('Réseau &lt;Clés&gt; – ')
})

test('where nobody in particular is written to, the greeting names nobody', () => {
  expect(letter({ organization, subject: '', paragraphs: [] }).text).toMatch(/^Bonjour,\n\n/)
})
