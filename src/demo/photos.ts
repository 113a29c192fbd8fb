import type { DemoLodging, LodgingType } from './directory/types.ts'
import type { Picture } from './pictures/album.ts'
import type { Dwelling } from './pictures/houses.ts'
import type { Chance } from './random.ts'

const looks: Record<LodgingType, readonly Dwelling[]> = {
  GITE: ['cottage', 'chalet'],
  MEUB: ['villa', 'chalet', 'cottage'],
  APPT: ['building'],
  CHB: ['cottage', 'building'],
  INS: ['hut'],
}

/** Two to five drawings of a lodging: the house first, then rooms, then what surrounds it. */
export function choosePictures(
  { type, landscape }: Pick<DemoLodging, 'type' | 'landscape'>,
  album: readonly Picture[],
  chance: Chance,
): Picture[] {
  const here = album.filter((picture) => picture.landscape === landscape)
  const houses = here.filter(({ kind }) => kind === 'exterior')
  const fitting = houses.filter(({ dwelling }) => dwelling && looks[type].includes(dwelling))
  const rooms = album.filter(({ kind, room }) => kind === 'room' && (type !== 'CHB' || room !== 'kitchen'))
  const outside = chance.pick(fitting.length > 0 ? fitting : houses)
  const inside = chance.some(rooms, chance.integer(1, 3))
  // One kitchen is enough: of each room the first drawing drawn.
  const different = inside.filter((picture, index) => inside.findIndex(({ room }) => room === picture.room) === index)
  const view = chance.happens(0.6) ? [chance.pick(here.filter(({ kind }) => kind === 'view'))] : []
  return [outside, ...different, ...view]
}
