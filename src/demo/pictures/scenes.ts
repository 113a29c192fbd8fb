import type { Chance } from '../random.ts'
import { type Dwelling, dwelling } from './houses.ts'
import { type Landscape, land } from './land.ts'
import { drawing, ellipse, hill, polygon, type Sheet } from './pen.ts'
import { bush, cypress, flowers, lavender, olive, parasolPine, pine, roundTree } from './plants.ts'
import { lights, sky } from './sky.ts'

const [width, height] = [800, 600]

/** The place without a house: sky, land, and a tree or two in front. */
export function view(landscape: Landscape, chance: Chance): string {
  const sheet: Sheet = { width, height, horizon: height * chance.between(0.42, 0.5), chance }
  const light = chance.pick(lights)
  return drawing(
    width,
    height,
    sky(sheet, light) + land(landscape, sheet, light) + plants(landscape, sheet, height * 0.97),
  )
}

/** A house in its garden, the landscape behind. */
export function exterior(kind: Dwelling, landscape: Landscape, chance: Chance): string {
  const sheet: Sheet = { width, height, horizon: height * chance.between(0.36, 0.42), chance }
  const light = chance.pick(lights)
  const base = height * 0.8
  return drawing(
    width,
    height,
    [
      sky(sheet, light),
      land(landscape, sheet, light),
      garden(landscape, sheet, base),
      dwelling(kind, landscape, sheet, base),
      plants(landscape, sheet, height * 0.93),
    ].join(''),
  )
}

function garden(landscape: Landscape, { chance }: Sheet, base: number): string {
  const lawn = {
    sea: '#b9c583',
    mountain: '#86b05c',
    vineyard: '#a9b46a',
    village: '#93b062',
    countryside: '#8fb25c',
    town: '#c9b993',
  }[landscape]
  const path = width * chance.between(0.38, 0.55)
  return [
    hill(
      [
        [-20, base - 26],
        [width * 0.3, base - 44],
        [width * 0.7, base - 40],
        [width + 20, base - 22],
      ],
      height,
      lawn,
    ),
    polygon(
      [
        [path, base - 6],
        [path + 44, base - 6],
        [path + 150, height],
        [path - 60, height],
      ],
      '#e6d6b5',
    ),
    ellipse(width * 0.8, height * 1.03, width * 0.4, 70, '#2d3a2a', { opacity: 0.08 }),
  ].join('')
}

function plants(landscape: Landscape, { chance }: Sheet, base: number): string {
  const side = chance.happens(0.5)
  const tall = side ? width * chance.between(0.05, 0.14) : width * chance.between(0.86, 0.95)
  const size = height * chance.between(0.42, 0.55)
  const tree = {
    sea: () => parasolPine(tall, base - 30, size),
    mountain: () => pine(tall, base - 30, size, '#3d6650') + pine(tall + 70, base - 14, size * 0.6, '#4a765c'),
    vineyard: () => cypress(tall, base - 30, size) + cypress(tall + 52, base - 20, size * 0.78),
    village: () => roundTree(tall, base - 30, size * 0.8, '#67894b'),
    countryside: () => roundTree(tall, base - 30, size * 0.9, '#6f9150'),
    town: () => olive(tall, base - 30, size * 0.7),
  }[landscape]()
  const low = Array.from({ length: 7 }, (_, index) => {
    const x = (side ? 0.3 : 0) * width + (index / 7) * width * 0.72 + chance.between(-20, 20)
    const y = base + chance.between(-4, 22)
    const wide = chance.between(14, 24)
    if (landscape === 'vineyard' || landscape === 'countryside') return lavender(x, y, wide)
    return chance.happens(0.5)
      ? flowers(x, y, wide, chance.pick(['#e7708a', '#f2c14e', '#ffffff', '#d9694f']))
      : bush(x, y, wide, '#7d9a58')
  })
  return tree + low.join('')
}
