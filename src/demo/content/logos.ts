import { circle, element, polygon, rect } from '../pictures/pen.ts'

export type LogoShape = 'wave' | 'hills' | 'wheel' | 'bridge' | 'leaf' | 'grapes' | 'key'

const path = (d: string, attributes: Record<string, string | number>) => element('path', { d, ...attributes })

const shapes: Record<LogoShape, (color: string) => string> = {
  wave: (color) =>
    [18, 42, 66]
      .map((y) => path(`M10 ${y + 6}q20-24 40 0t40 0`, { fill: 'none', stroke: color, 'stroke-width': 9 }))
      .join(''),
  hills: (color) =>
    polygon(
      [
        [4, 84],
        [36, 24],
        [62, 84],
      ],
      color,
    ) +
    polygon(
      [
        [44, 84],
        [70, 42],
        [96, 84],
      ],
      color,
      { opacity: 0.6 },
    ),
  wheel: (color) =>
    circle(50, 50, 38, 'none', { stroke: color, 'stroke-width': 8 }) +
    path('M50 12v76M12 50h76M23 23l54 54M77 23l-54 54', { stroke: color, 'stroke-width': 4 }),
  bridge: (color) => path('M6 76V46h88v30h-16a28 28 0 0 0-56 0z', { fill: color }) + rect(2, 36, 96, 8, color),
  leaf: (color) =>
    path('M14 86C10 40 40 12 88 12C90 58 64 88 24 82L60 42', { fill: color, stroke: '#fff', 'stroke-width': 3 }),
  grapes: (color) =>
    [
      [34, 34],
      [56, 34],
      [78, 34],
      [45, 54],
      [67, 54],
      [56, 74],
    ]
      .map(([x, y]) => circle(x ?? 0, y ?? 0, 11, color))
      .join('') + path('M56 26V8', { stroke: '#4c6b1f', 'stroke-width': 6 }),
  key: (color) =>
    circle(30, 50, 20, 'none', { stroke: color, 'stroke-width': 11 }) +
    path('M50 50h44v20M76 50v16', { fill: 'none', stroke: color, 'stroke-width': 11 }),
}

/** A drawing without words, so that it needs no font. */
export const drawLogo = (shape: LogoShape, color: string) =>
  element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 100 100', width: 240, height: 240 },
    shapes[shape](color),
  )
