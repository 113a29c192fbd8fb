import { circle, ellipse, gradient, group, rect, type Sheet } from './pen.ts'

/** The light of the hour: colours of the sky from above to the horizon, of the sun, and of what lies far away. */
export interface Light {
  sky: [string, string, string]
  sun: string
  haze: string
}

export const lights: readonly Light[] = [
  { sky: ['#5aa9e0', '#a5d3f0', '#e4f2f8'], sun: '#fff6d6', haze: '#c8dfec' },
  { sky: ['#3f93d2', '#8cc6ea', '#d5ecf5'], sun: '#fffbe8', haze: '#bcd9ea' },
  { sky: ['#6f8fc9', '#f3b78f', '#fbe3b5'], sun: '#ffe9a8', haze: '#e8c7b0' },
  { sky: ['#8ec5d6', '#cfe6dc', '#f6efd9'], sun: '#fff3c9', haze: '#d8e3d4' },
  { sky: ['#4c6fa8', '#d58a92', '#f7c59a'], sun: '#ffd9a0', haze: '#cfa5a8' },
]

export function sky({ width, horizon, chance }: Sheet, light: Light): string {
  const sunX = width * chance.between(0.12, 0.88)
  const sunY = horizon * chance.between(0.25, 0.75)
  const size = horizon * 0.1
  return [
    gradient('sky', ...light.sky),
    rect(0, 0, width, horizon + 40, 'url(#sky)'),
    circle(sunX, sunY, size * 2.6, light.sun, { opacity: 0.22 }),
    circle(sunX, sunY, size * 1.7, light.sun, { opacity: 0.3 }),
    circle(sunX, sunY, size, light.sun),
    ...Array.from({ length: chance.integer(1, 3) + Math.floor(width / 900) * 2 }, () =>
      cloud(
        width * chance.next(),
        horizon * chance.between(0.12, 0.6),
        horizon * chance.between(0.05, 0.1),
        chance.next(),
      ),
    ),
  ].join('')
}

const cloud = (x: number, y: number, size: number, lean: number) =>
  group(
    [
      ellipse(x, y, size * 2.6, size * 0.6, '#fff'),
      ellipse(x - size * (0.9 - lean * 0.4), y - size * 0.4, size * 1.1, size * 0.8, '#fff'),
      ellipse(x + size * (0.4 + lean * 0.5), y - size * 0.6, size * 1.3, size, '#fff'),
    ].join(''),
    { opacity: 0.75 },
  )
