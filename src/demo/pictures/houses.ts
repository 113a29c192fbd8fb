import { building } from './houses/building.ts'
import { chalet } from './houses/chalet.ts'
import { cottage } from './houses/cottage.ts'
import { hut } from './houses/hut.ts'
import type { Paint } from './houses/parts.ts'
import { villa } from './houses/villa.ts'
import type { Landscape } from './land.ts'
import type { Sheet } from './pen.ts'

export const dwellings = ['cottage', 'villa', 'chalet', 'building', 'hut'] as const

export type Dwelling = (typeof dwellings)[number]

const paints: Record<Landscape, readonly Paint[]> = {
  sea: [
    { wall: '#fbf7ef', roof: '#c9714f', shutter: '#3f86b5' },
    { wall: '#f7f4ee', roof: '#5f6b7a', shutter: '#2f6f9f' },
    { wall: '#f6e7cf', roof: '#c8775a', shutter: '#6fa3a0' },
  ],
  mountain: [
    { wall: '#e9ded0', roof: '#6d5a4e', shutter: '#8b4f3a' },
    { wall: '#d9cdbd', roof: '#59606b', shutter: '#7b3f35' },
  ],
  vineyard: [
    { wall: '#ecd5ab', roof: '#bf6a48', shutter: '#7d97a5' },
    { wall: '#f0dfc0', roof: '#b86146', shutter: '#8c9c6b' },
    { wall: '#e2c293', roof: '#b9694b', shutter: '#7a3b3b' },
  ],
  village: [
    { wall: '#e9d6b4', roof: '#b5644a', shutter: '#6f8fa8' },
    { wall: '#dcc7a4', roof: '#a85d48', shutter: '#8a9a78' },
    { wall: '#efe3cd', roof: '#6b6f79', shutter: '#a04f45' },
  ],
  countryside: [
    { wall: '#eadcc0', roof: '#b06a4a', shutter: '#8fa5a0' },
    { wall: '#e4d2b0', roof: '#9c6048', shutter: '#7387a0' },
    { wall: '#f2e9d8', roof: '#7a5b50', shutter: '#5f7f5f' },
  ],
  town: [
    { wall: '#f0dcc0', roof: '#b8694c', shutter: '#7f93a0' },
    { wall: '#e8c9a8', roof: '#a95f47', shutter: '#5d7d78' },
  ],
}

/** A dwelling in the middle of the garden, standing on `base`. */
export function dwelling(kind: Dwelling, landscape: Landscape, sheet: Sheet, base: number): string {
  const { width, height, chance } = sheet
  const paint = chance.pick(paints[landscape])
  const size = height * chance.between(0.3, 0.36)
  const x = width * chance.between(0.24, 0.42)
  return { cottage, villa, chalet, building, hut }[kind](x, base, size, paint, sheet)
}
