import type { Chance } from '../random.ts'

/** A sheet to draw on; `horizon` is where land or sea meets the sky. */
export interface Sheet {
  width: number
  height: number
  horizon: number
  chance: Chance
}

export type Point = readonly [x: number, y: number]

const short = (value: number) => String(Math.round(value * 10) / 10)

export type Attributes = Record<string, string | number>

/** One SVG element; numbers are rounded to a tenth, since bytes count. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === 'number' ? short(value) : value}"`,
  )
  return content ? `<${name}${written.join('')}>${content}</${name}>` : `<${name}${written.join('')}/>`
}

export const rect = (x: number, y: number, width: number, height: number, fill: string, more: Attributes = {}) =>
  element('rect', { x, y, width, height, fill, ...more })

export const circle = (cx: number, cy: number, r: number, fill: string, more: Attributes = {}) =>
  element('circle', { cx, cy, r, fill, ...more })

export const ellipse = (cx: number, cy: number, rx: number, ry: number, fill: string, more: Attributes = {}) =>
  element('ellipse', { cx, cy, rx, ry, fill, ...more })

export const polygon = (points: readonly Point[], fill: string, more: Attributes = {}) =>
  element('path', { d: `M${points.map(([x, y]) => `${short(x)} ${short(y)}`).join('L')}z`, fill, ...more })

/** Through all points in soft curves, then down to the bottom and closed: hills. */
export function hill(points: readonly Point[], bottom: number, fill: string, more: Attributes = {}): string {
  const [first, ...others] = points
  const last = points.at(-1)
  if (!first || !last) return ''
  let d = `M${short(first[0])} ${short(first[1])}`
  let [px, py] = first
  for (const [x, y] of others) {
    const middle = (px + x) / 2
    d += `C${short(middle)} ${short(py)} ${short(middle)} ${short(y)} ${short(x)} ${short(y)}`
    ;[px, py] = [x, y]
  }
  return element('path', { d: `${d}V${short(bottom)}H${short(first[0])}z`, fill, ...more })
}

export const line = (points: readonly Point[], stroke: string, width: number, more: Attributes = {}) =>
  element('path', {
    d: `M${points.map(([x, y]) => `${short(x)} ${short(y)}`).join('L')}`,
    fill: 'none',
    stroke,
    'stroke-width': width,
    'stroke-linecap': 'round',
    ...more,
  })

/** A vertical gradient, named so that shapes can be filled with `url(#name)`. */
export const gradient = (name: string, ...stops: string[]) =>
  element(
    'linearGradient',
    { id: name, x1: '0', y1: '0', x2: '0', y2: '1' },
    stops
      .map((color, index) => element('stop', { offset: `${(index / (stops.length - 1)) * 100}%`, 'stop-color': color }))
      .join(''),
  )

export const group = (content: string, more: Attributes = {}) => element('g', more, content)

export const drawing = (width: number, height: number, content: string) =>
  element('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height }, content)

/** A colour between two others, `#rrggbb`. */
export function blend(from: string, to: string, share: number): string {
  const channel = (color: string, at: number) => Number.parseInt(color.slice(at, at + 2), 16)
  const mixed = [1, 3, 5].map((at) => Math.round(channel(from, at) * (1 - share) + channel(to, at) * share))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

export const darker = (color: string, share = 0.15) => blend(color, '#1c2430', share)
export const lighter = (color: string, share = 0.2) => blend(color, '#ffffff', share)
