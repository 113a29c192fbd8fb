import { element, ellipse, line, polygon, rect } from '../pen.ts'
import { door, type Paint, pane, shadow } from './parts.ts'

/** A yurt on its deck: the unusual kind. */
export function hut(x: number, base: number, size: number, { shutter }: Paint): string {
  const wide = size * 1.2
  const middle = x + wide / 2
  const top = base - size * 0.42
  return [
    shadow(x - 20, base + 8, wide + 40),
    rect(x - size * 0.18, base - 4, wide + size * 0.36, 12, '#9a6b42'),
    ...[0, 0.25, 0.5, 0.75, 1].map((share) =>
      rect(x - size * 0.14 + (wide + size * 0.26) * share, base + 6, 6, 16, '#7a5333'),
    ),
    rect(x, top, wide, base - top - 4, '#f4ead6'),
    ...[0.12, 0.3, 0.7, 0.88].map((share) =>
      line(
        [
          [x + wide * share, top],
          [x + wide * share, base - 6],
        ],
        '#dccdb0',
        3,
      ),
    ),
    polygon(
      [
        [x - size * 0.06, top + 4],
        [middle - size * 0.1, base - size * 0.86],
        [middle + size * 0.1, base - size * 0.86],
        [x + wide + size * 0.06, top + 4],
      ],
      '#e0c9a0',
    ),
    polygon(
      [
        [middle + size * 0.02, base - size * 0.86],
        [middle + size * 0.1, base - size * 0.86],
        [x + wide + size * 0.06, top + 4],
        [middle + size * 0.3, top + 4],
      ],
      '#cdb388',
    ),
    ellipse(middle, base - size * 0.87, size * 0.12, size * 0.035, '#8f7650'),
    element('path', { d: `M${x} ${top + 14}h${wide}`, stroke: shutter, 'stroke-width': 7 }),
    door(middle - size * 0.13, base - 4, size * 0.26, size * 0.38, shutter),
    pane(x + wide * 0.14, top + size * 0.13, size * 0.12, size * 0.13, '#c9a873'),
  ].join('')
}
