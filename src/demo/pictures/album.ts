import { chance } from '../random.ts'
import { type Dwelling, dwellings } from './houses.ts'
import { type Landscape, landscapes } from './land.ts'
import { type Room, room, rooms } from './rooms.ts'
import { exterior, view } from './scenes.ts'

/** One drawing of the demonstration: who may use it, what stands under it. */
export interface Picture {
  name: string
  kind: 'exterior' | 'view' | 'room'
  landscape?: Landscape
  dwelling?: Dwelling
  room?: Room
  caption: string
  svg: string
}

export const pictureCredit = 'Dessin : équipe Escale'

const dwellingWords: Record<Dwelling, string> = {
  cottage: 'La maison',
  villa: 'La maison et sa piscine',
  chalet: 'Le chalet',
  building: 'La façade',
  hut: 'La yourte',
}

const surroundings: Record<Landscape, string> = {
  sea: 'à deux pas de la plage',
  mountain: 'face aux sommets',
  vineyard: 'au milieu des vignes',
  village: 'aux portes du village',
  countryside: 'en pleine campagne',
  town: 'au pied des remparts',
}

const viewWords: Record<Landscape, string> = {
  sea: 'La plage la plus proche',
  mountain: 'Les sommets des environs',
  vineyard: 'Les vignes des environs',
  village: 'Le village',
  countryside: 'La campagne des environs',
  town: 'La cité vue de la rivière',
}

const roomWords: Record<Room, string> = {
  bedroom: 'Une chambre',
  living: 'Le séjour',
  kitchen: 'La cuisine équipée',
  bathroom: 'La salle de bains',
}

/** What stands where: no chalet by the sea, no house fronts among the vines. */
const built: Record<Landscape, readonly Dwelling[]> = {
  sea: ['cottage', 'villa', 'building'],
  mountain: ['chalet', 'cottage', 'hut'],
  vineyard: ['cottage', 'villa', 'hut'],
  village: ['cottage', 'building', 'villa'],
  countryside: ['cottage', 'villa', 'hut'],
  town: ['building', 'cottage'],
}

/** All drawings, always the same: five dozen or so of a few kilobytes each. */
export function album(): Picture[] {
  const exteriors = landscapes.flatMap((landscape) =>
    dwellings
      .filter((dwelling) => built[landscape].includes(dwelling))
      .flatMap((dwelling) =>
        [1, 2].map((number): Picture => {
          const name = `${landscape}-${dwelling}-${number}`
          const caption = `${dwellingWords[dwelling]}, ${surroundings[landscape]}`
          return {
            name,
            kind: 'exterior',
            landscape,
            dwelling,
            caption,
            svg: exterior(dwelling, landscape, chance(name)),
          }
        }),
      ),
  )
  const views = landscapes.flatMap((landscape) =>
    [1, 2].map((number): Picture => {
      const name = `vue-${landscape}-${number}`
      return { name, kind: 'view', landscape, caption: viewWords[landscape], svg: view(landscape, chance(name)) }
    }),
  )
  const insides = rooms.flatMap((kind) =>
    [1, 2, 3, 4].map((number): Picture => {
      const name = `${kind}-${number}`
      return { name, kind: 'room', room: kind, caption: roomWords[kind], svg: room(kind, chance(name)) }
    }),
  )
  return [...exteriors, ...views, ...insides]
}
