import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromOklch, parseHex, toHex, toOklch } from './color.ts'
import { contrastRatio, themeCss } from './theme.ts'

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

test('contrast is the one that WCAG defines', () => {
  expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrastRatio('#ffffff', '#ffffff')).toBe(1)
  expect(contrastRatio('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  expect(contrastRatio('red', '#ffffff')).toBe(0)
})

test('a colour too light for white text is refused with its ratio', () => {
  expect(themeCss('#777777')).toMatchObject({ ok: false, refusal: 'low-contrast' })
  expect(themeCss('#ffd23f')).toMatchObject({ ok: false, refusal: 'low-contrast' })
  expect(themeCss('#767676').ok).toBe(true)
})

test('what is no colour is refused, and never reaches the style sheet', () => {
  for (const text of ['', 'red', '#fff', '#0b5fa5;}body{display:none', '#0b5fa5\n', 'url(x)']) {
    expect(themeCss(text)).toEqual({ ok: false, refusal: 'not-a-color' })
  }
})

test('colours survive OKLCH and back', () => {
  fc.assert(
    fc.property(hex, (color) => {
      expect(toHex(fromOklch(toOklch(parseHex(color) ?? [0, 0, 0])))).toBe(color)
    }),
  )
})

test('whatever the colour accepted, text on its shades stays readable', () => {
  fc.assert(
    fc.property(hex, (color) => {
      const theme = themeCss(color)
      fc.pre(theme.ok)
      const shade = (name: string) => new RegExp(`${name}:(#[0-9a-f]{6})`).exec(theme.css)?.[1] ?? ''
      expect(contrastRatio(shade('--color-primary'), '#ffffff')).toBeGreaterThanOrEqual(4.5)
      expect(contrastRatio(shade('--brand-strong'), '#ffffff')).toBeGreaterThanOrEqual(4.5)
      expect(contrastRatio(shade('--brand-deep'), shade('--brand-soft'))).toBeGreaterThanOrEqual(7)
      expect(contrastRatio('#1c2530', shade('--brand-soft'))).toBeGreaterThanOrEqual(7)
      expect(contrastRatio('#56606e', shade('--brand-faint'))).toBeGreaterThanOrEqual(4.5)
    }),
  )
})
