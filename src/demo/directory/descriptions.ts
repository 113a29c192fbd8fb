import type { Equipment } from '../../core/directory/rules.ts'
import type { Landscape } from '../pictures/land.ts'
import type { Chance } from '../random.ts'
import type { DemoLodging, LodgingType } from './types.ts'

type Facts = Pick<
  DemoLodging,
  'type' | 'landscape' | 'municipalityName' | 'capacityMax' | 'bedrooms' | 'surface' | 'equipment'
>

/** A listing as owners' networks print them: short sentences, the usual abbreviations, distances at the end. */
export function description(facts: Facts, chance: Chance): string {
  return [
    opening(facts, chance),
    facts.type === 'CHB' ? guestRoom(facts, chance) : rooms(facts, chance),
    kitchen(facts, chance),
    outside(facts, chance),
    comfort(facts, chance),
    nearby(facts, chance),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
    .replaceAll('..', '.')
}

const openings: Record<LodgingType, readonly string[]> = {
  GITE: [
    'Maison indép. en pierre de {m} m², {place}.',
    'Gîte de {m} m² aménagé dans une ancienne dépendance, {place}.',
    'Ancienne grange restaurée avec soin, {m} m² sur 2 niveaux, {place}.',
    'Gîte mitoyen à la maison des propriétaires, {m} m², entrée indép., {place}.',
  ],
  MEUB: [
    'Maison de {m} m² de plain-pied, {place}.',
    'Villa indép. de {m} m² avec gar., {place}.',
    'Maison de vacances lumineuse de {m} m², {place}.',
    'Maison de {m} m² sur terrain clos de {land} m², {place}.',
  ],
  APPT: [
    'Appt de {m} m² au {floor} étage, {place}.',
    "Appt de {m} m² au r.d.c. d'une petite résidence, {place}.",
    'Appt traversant de {m} m², {floor} étage sans ascenseur, {place}.',
    'Appt rénové de {m} m² avec balcon, {place}.',
  ],
  CHB: [
    "Dans une maison de caractère, chambre d'hôtes de {m} m² avec entrée indép., {place}.",
    "Chambre d'hôtes à l'étage de la maison des propriétaires, {m} m², {place}.",
    "Suite familiale de {m} m² au r.d.c. d'une ancienne ferme, {place}.",
  ],
  INS: [
    'Hébergement insolite de {m} m² sur plancher bois, {place}.',
    'Pour une nuit ou une semaine autrement : {m} m² tout confort, {place}.',
  ],
}

const places: Record<Landscape, readonly string[]> = {
  sea: [
    'à 300 m de la plage',
    'dans un quartier calme à 10 min à pied du port',
    'dans une pinède en bord de mer',
    'avec vue sur la mer',
  ],
  mountain: [
    'au pied des pistes',
    'face à la chaîne, à la sortie du village',
    'dans un hameau à 900 m d’altitude',
    'en lisière de forêt, départ de sentiers',
  ],
  vineyard: [
    'au cœur du vignoble',
    'dans un domaine viticole en activité',
    'à la sortie du village, entre vignes et garrigue',
    'au milieu des oliviers',
  ],
  village: [
    'au cœur du village',
    'sur la place du village, au calme',
    'dans une ruelle du vieux village',
    'en lisière du village',
  ],
  countryside: [
    'en pleine campagne, sans vis-à-vis',
    'dans un hameau de 4 maisons',
    'sur une exploitation agricole',
    'au bord d’un ruisseau',
  ],
  town: [
    'au cœur de la vieille ville',
    'à 5 min à pied du centre historique',
    'dans une rue piétonne',
    'au bord du canal',
  ],
}

const fill = (text: string, values: Record<string, string | number>) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')).replaceAll('’', "'")

const opening = ({ type, landscape, surface }: Facts, chance: Chance) =>
  fill(chance.pick(openings[type]), {
    m: surface,
    land: chance.integer(4, 24) * 100,
    floor: chance.pick(['1er', '2e', '3e']),
    place: chance.pick(places[landscape]),
  })

function beds(count: number, chance: Chance): string {
  const kinds = ['1 lit 140', '1 lit 160', '2 lits 90', '1 lit 140 + 1 lit 90', '2 lits superposés 90']
  const said = Array.from({ length: count }, (_, index) =>
    index === 0 ? chance.pick(kinds.slice(0, 2)) : chance.pick(kinds),
  )
  const groups = [...Map.groupBy(said, (kind) => kind)]
  return groups
    .map(([kind, same]) => (same.length > 1 ? `${same.length} ch. (${kind} chacune)` : `1 ch. (${kind})`))
    .join(', ')
}

function rooms({ bedrooms, capacityMax }: Facts, chance: Chance): string {
  const water = chance.pick([
    's.d.e., WC indép.',
    's.d.b., WC',
    's.d.e. avec douche à l’italienne, WC indép.',
    bedrooms > 2 ? 's.d.b., s.d.e., 2 WC' : 's.d.e. avec WC',
    bedrooms > 3 ? '2 s.d.e., 3 WC' : 's.d.b. avec baignoire, WC indép.',
  ])
  const sofa =
    capacityMax > bedrooms * 2 ? 'Séjour avec canapé-lit 140' : chance.pick(['Séjour', 'Grand séjour', 'Séjour-salon'])
  if (bedrooms === 0) return fill(`Pièce unique avec coin nuit (1 lit 140), ${water}.`, {})
  return fill(`${sofa}, ${beds(bedrooms, chance)}, ${water}.`, {})
}

const guestRoom = ({ bedrooms }: Facts, chance: Chance) =>
  `${beds(Math.max(1, bedrooms), chance)}, s.d.e. et WC privés. Petit déjeuner compris, servi ${chance.pick(['sous la treille', 'dans la cuis.', 'en terrasse aux beaux jours', 'dans la grande salle'])}.`

function kitchen({ type, equipment }: Facts, chance: Chance): string {
  if (type === 'CHB') return chance.happens(0.4) ? 'Coin cuis. commun (réfr., m.-o.) à disposition.' : ''
  const words: [Equipment, string][] = [
    ['dishwasher', 'l.-v.'],
    ['washing-machine', 'l.-l.'],
    ['tumble-dryer', 's.-l.'],
    ['microwave', 'm.-o.'],
    ['freezer', 'congél.'],
  ]
  const machines = words.filter(([code]) => equipment.includes(code)).map(([, word]) => word)
  const start = chance.pick(['Cuis. équipée', 'Cuis. américaine', 'Coin cuis.', 'Cuis. indép.'])
  return machines.length > 0 ? `${start} (${machines.join(', ')}).` : `${start}, réfr., plaques élec.`
}

function outside({ equipment, type }: Facts, chance: Chance): string {
  const has = (code: Equipment) => equipment.includes(code)
  const words = [
    has('heated-pool')
      ? 'piscine chauffée d’avril à octobre'
      : has('swimming-pool')
        ? `piscine ${chance.pick(['privée 8 x 4 m', 'commune clôturée', 'partagée avec les propriétaires'])}`
        : '',
    has('garden') ? chance.pick(['jardin clos', 'jardin arboré', 'terrain non clos']) : '',
    has('terrace') ? chance.pick(['terr. couverte', 'terr. plein sud', 'terr. avec salon de jardin']) : '',
    has('barbecue') ? 'barbecue' : '',
    has('parking')
      ? chance.pick(type === 'APPT' ? ['place de pkg', 'gar. fermé'] : ['gar.', 'pkg privé', 'abri voiture'])
      : '',
    has('spa') ? 'spa' : '',
  ].filter((word) => word !== '')
  if (words.length === 0) return ''
  const listed = words.join(', ')
  return fill(`${listed.charAt(0).toUpperCase()}${listed.slice(1)}.`, {})
}

function comfort({ equipment }: Facts, chance: Chance): string {
  const has = (code: Equipment) => equipment.includes(code)
  const words = [
    has('television') ? 'TV' : '',
    has('wifi') ? 'Wi-Fi' : '',
    has('air-conditioning') ? 'clim. réversible' : chance.pick(['chauf. élec.', 'chauf. central', 'chauf. gaz']),
    has('fireplace') ? chance.pick(['cheminée (bois fourni)', 'poêle à bois']) : '',
    has('baby-equipment') ? 'lit et chaise bébé' : '',
    has('bed-linen') ? 'draps fournis' : 'draps en location',
    has('cleaning') ? 'ménage en option' : '',
    has('charging-point') ? 'borne de recharge' : '',
  ].filter((word) => word !== '')
  const pets = has('pets') ? 'Animaux acceptés.' : 'Animaux non admis.'
  return `${words.join(', ')}. ${pets}`
}

const sights: Record<Landscape, readonly string[]> = {
  sea: ['Plage', 'Port de plaisance', 'École de voile', 'Sentier du littoral', 'Pêche en mer'],
  mountain: ['Remontées mécaniques', 'Thermes', 'Lac', 'Sentiers de randonnée', 'Location de ski'],
  vineyard: ['Cave coopérative', 'Abbaye', 'Canal du Midi', 'Baignade en rivière', 'Dégustation'],
  village: ['Marché', 'Piscine municipale', 'Tennis', 'Rivière', 'Musée'],
  countryside: ['Lac', 'Marché fermier', 'Équitation', 'Baignade', 'Grotte'],
  town: ['Gare', 'Cité médiévale', 'Halles', 'Musée', 'Promenades en bateau'],
}

function nearby({ landscape, municipalityName }: Facts, chance: Chance): string {
  const close = landscape === 'town' || landscape === 'village'
  const metres = () => `${chance.integer(1, 9) * 100} m`
  const distance = () => (chance.happens(close ? 0.8 : 0.3) ? metres() : `${chance.integer(1, close ? 6 : 25)} km`)
  const listed = chance.some(sights[landscape], chance.integer(2, 3)).map((sight) => `${sight} ${distance()}`)
  const shops = chance.pick([`Commerces ${distance()}`, `Commerces à ${municipalityName}`, `Boulangerie ${distance()}`])
  return `${[...listed, shops].join(', ')}.`
}
