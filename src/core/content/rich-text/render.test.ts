import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safeLink } from './links.ts'
import { longestText, richText } from './render.ts'

const text = '[^<>]*'
const link = String.raw`(?:https?://[^"<>\s]+|mailto:[^"<>\s]+|tel:[^"<>\s]+|/(?!/)[^"<>\s]*)`
const tag = `</?(?:p|strong|em|ul|ol|li|blockquote|h3|h4)>|<br />|</?a>|<a href="${link}"(?: rel="noopener noreferrer")?>`

/** Words and allowed tags, from the first letter to the last: whatever else stands in it makes this fail. */
const onlyAllowed = new RegExp(`^(?:${text}|${tag})*$`)

const isSafe = (html: string) => html.split(/(?=<)/).every((piece) => onlyAllowed.test(piece)) && isBalanced(html)

/** Every tag is closed in its turn, so that nothing of the page around it changes. */
function isBalanced(html: string): boolean {
  const open: string[] = []
  for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-z]\w*)/g)) {
    if (end === '') name === 'br' || open.push(name)
    else if (open.pop() !== name) return false
  }
  return open.length === 0
}

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<p style="position:fixed" onclick="alert(1)" class=x id=y>a</p>',
  '<a href="javascript:alert(1)">a</a>',
  '<a href="JaVaScRiPt:alert(1)">a</a>',
  '<a href="java\tscript:alert(1)">a</a>',
  '<a href="&#106;avascript:alert(1)">a</a>',
  '<a href="data:text/html,<script>alert(1)</script>">a</a>',
  '<a href="vbscript:x">a</a>',
  '<a href="//evil.example">a</a>',
  '<a href="/\\evil.example">a</a>',
  '<a href="https://moi:secret@evil.example">a</a>',
  '[a](javascript:alert(1))',
  '[a](<javascript:alert(1)>)',
  '[a]( java&#10;script:alert(1))',
  '![a](javascript:alert(1))',
  '![a](https://evil.example/pixel.png)',
  '[a](https://x.example "t" onmouseover="alert(1)")',
  '[a](https://x.example/" onmouseover="alert(1))',
  '<javascript:alert(1)>',
  '[a]: javascript:alert(1)\n\n[a]',
  '<iframe src="https://evil.example"></iframe>',
  '<object data=x></object><embed src=x>',
  '<form action="https://evil.example"><input name=password><button>ok</button></form>',
  '<style>@import "https://evil.example"</style>',
  '<link rel=stylesheet href=https://evil.example>',
  '<base href="https://evil.example">',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '<math><mtext></p><mglyph><svg><mtext><style><img src=x onerror=alert(1)></style>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<p>a<p>b</strong></em><a>',
  '<<p>script>alert(1)</p>',
  '`<script>alert(1)</script>`',
  '```html\n<script>alert(1)</script>\n```',
  '| a | b |\n|---|---|\n| <script>x</script> | ![y](z) |',
  '<textarea><img src=x onerror=alert(1)></textarea>',
  '<xmp><img src=x onerror=alert(1)></xmp>',
  '<template><img src=x onerror=alert(1)></template>',
  '<select><option><script>alert(1)</script></select>',
  '<a href=https://x.example onfocus=alert(1) autofocus target=_top>a</a>',
  '\u0000<scr\u0000ipt>alert(1)</script>',
  '<p onmouseover=alert(1)//',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<h1 onclick=x>a</h1>\n# b\n###### c',
]

describe('OWN-50 rich text: what is served never holds anything outside the list', () => {
  test.each(hostile)('%s', (typed) => {
    expect(richText(typed, 3)).toSatisfy(isSafe)
  })

  test('nor do any of them together, whatever stands between', () => {
    const piece = fc.oneof(
      fc.constantFrom(...hostile),
      fc.string(),
      fc.constantFrom('\n', '\n\n', '"', "'", '>', '<', '[', '](', ')', '`', '*', '_', '- ', '1. ', '&', '<!--', '-->'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => isSafe(richText(pieces.join(''), 3))),
      { numRuns: 2000 },
    )
  })

  test('the control finds what it looks for', () => {
    for (const bad of [
      '<script>',
      '<p onclick="x">',
      '<a href="javascript:x">',
      '<a href="//x">',
      '<img>',
      '<p style="x">',
    ])
      expect(isSafe(bad), bad).toBe(false)
  })

  test.each([
    ['quotations', '>'],
    ['lists', '- '],
    ['emphasis', '*a '],
    ['brackets', '['],
    ['links', '[a]('],
    ['tags', '<p>'],
    ['quotation tags', '<blockquote>'],
    ['comments', '<!--'],
    ['backquotes', '`a'],
  ])('nested %s are read in less than two seconds', (_name, piece) => {
    const began = performance.now()
    expect(richText(piece.repeat(longestText), 3)).toSatisfy(isSafe)
    expect(performance.now() - began).toBeLessThan(2000)
  })
})

describe('OWN-50 rich text: what it keeps', () => {
  test('paragraphs, lists, emphasis, links; a line is a line', () => {
    expect(richText('Un **mot**, un *autre*.\nEt [un lien](https://exemple.fr).', 3)).toBe(
      '<p>Un <strong>mot</strong>, un <em>autre</em>.<br />Et <a href="https://exemple.fr" rel="noopener noreferrer">un lien</a>.</p>\n',
    )
    expect(richText('- un\n- deux', 3).replaceAll('\n', '')).toBe('<ul><li>un</li><li>deux</li></ul>')
    expect(richText('[Plannings](/cles/proprietaires/plannings)', 3)).toContain(
      '<a href="/cles/proprietaires/plannings">',
    )
  })

  test('titles take their rank from the page, never above it and never lower than two', () => {
    expect(richText('# a\n## b\n### c\n###### d', 3).replaceAll('\n', '')).toBe(
      '<h3>a</h3><h3>b</h3><h4>c</h4><h4>d</h4>',
    )
    expect(richText('## b\n### c', 4).replaceAll('\n', '')).toBe('<h4>b</h4><h5>c</h5>')
  })

  test('what was written as HTML before there were drafts still stands', () => {
    expect(richText('<p>Lisez <a href="https://exemple.fr">la suite</a>.</p>\n<ul><li>a</li></ul>', 4)).toContain(
      '<p>Lisez <a href="https://exemple.fr" rel="noopener noreferrer">la suite</a>.</p>',
    )
  })

  test('links: the web, this site, a mail, a telephone', () => {
    for (const good of [
      'https://exemple.fr/a?b=1#c',
      'http://exemple.fr',
      '/cles/aide',
      'mailto:a@b.fr',
      'tel:+33468000000',
    ])
      expect(safeLink(good), good).toBe(good)
    for (const bad of [
      'exemple.fr',
      '//exemple.fr',
      'ftp://exemple.fr',
      'https://',
      'https:/x',
      '#a',
      'mailto:a@b?bcc=c@d',
    ])
      expect(safeLink(bad), bad).toBeNull()
  })
})
