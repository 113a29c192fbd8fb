import type { Chance } from '../random.ts'
import { drawing } from './pen.ts'
import { bathroom } from './rooms/bathroom.ts'
import { bedroom } from './rooms/bedroom.ts'
import { kitchen } from './rooms/kitchen.ts'
import { living } from './rooms/living.ts'
import { height, shell, tones, view, width } from './rooms/shell.ts'

export const rooms = ['bedroom', 'living', 'kitchen', 'bathroom'] as const

export type Room = (typeof rooms)[number]

/** The inside of a lodging: a wall with its window, a floor, and what makes the room. */
export function room(kind: Room, chance: Chance): string {
  const tone = chance.pick(tones)
  const windowX = chance.pick([90, 560])
  const furniture = { bedroom, living, kitchen, bathroom }[kind](tone, chance, windowX)
  return drawing(
    width,
    height,
    shell(tone, kind === 'kitchen' || kind === 'bathroom') + view(windowX, chance, tone) + furniture,
  )
}
