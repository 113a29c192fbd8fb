import { fromOklch, type Oklch, parseHex, type Rgb, toHex, toOklch } from './color.ts'

export type ThemeResult =
  | { ok: true; css: string; ratio: number }
  | { ok: false; refusal: 'not-a-color' }
  | { ok: false; refusal: 'low-contrast'; ratio: number }

/** WCAG 2 contrast of two colours, 1 to 21; 0 when one is no colour. */
export function contrastRatio(one: string, other: string): number {
  const [first, second] = [parseHex(one), parseHex(other)]
  if (!first || !second) return 0
  const [light, dark] = [luminance(first), luminance(second)].sort((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

/** Text in the colour, and white text on it, must both be readable (WCAG 1.4.3). */
const leastContrast = 4.5

/** An organisation's whole style sheet: only variables, derived from its main colour. */
export function themeCss(primary: string): ThemeResult {
  const rgb = parseHex(primary)
  if (!rgb) return { ok: false, refusal: 'not-a-color' }
  const ratio = contrastRatio(primary, '#ffffff')
  if (ratio < leastContrast) return { ok: false, refusal: 'low-contrast', ratio }
  const shades = brandShades(toOklch(rgb))
  const variables: Record<string, string> = {
    '--color-primary': toHex(rgb),
    '--color-primary-content': '#ffffff',
    '--brand-strong': shades.strong,
    '--brand-deep': shades.deep,
    '--brand-mid': shades.mid,
    '--brand-light': shades.light,
    '--brand-soft': shades.soft,
    '--brand-faint': shades.faint,
  }
  const body = Object.entries(variables).map(([name, value]) => `${name}:${value}`)
  return { ok: true, css: `:root{${body.join(';')}}\n`, ratio }
}

interface BrandShades {
  /** Hover and pressed. */
  strong: string
  /** Text on the soft shades, the banner's ground. */
  deep: string
  mid: string
  light: string
  /** Grounds. */
  soft: string
  faint: string
}

/** Shades of one hue; lightness is fixed, so that text stays readable whatever the colour. */
function brandShades({ l, c, h }: Oklch): BrandShades {
  const shade = (lightness: number, chroma: number) => toHex(fromOklch({ l: lightness, c: Math.min(c, chroma), h }))
  return {
    strong: shade(Math.max(0.12, l - 0.08), 0.2),
    deep: shade(Math.min(l, 0.32), 0.09),
    mid: shade(0.68, 0.1),
    light: shade(0.84, 0.06),
    soft: shade(0.945, 0.025),
    faint: shade(0.975, 0.011),
  }
}
