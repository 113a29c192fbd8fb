import { type Equipment, equipment as equipmentList } from '../../core/directory/rules.ts'
import { municipalityNamed } from '../../core/reference/municipalities.ts'
import { positionOf } from '../../core/reference/positions.ts'
import type { Landscape } from '../pictures/land.ts'
import type { Chance } from '../random.ts'
import type { Area } from './areas.ts'
import { description } from './descriptions.ts'
import { lodgingName } from './names.ts'
import type { DemoLodging, DemoOwner, LodgingType } from './types.ts'

const typesIn: Record<Landscape, Record<LodgingType, number>> = {
  sea: { APPT: 45, MEUB: 35, GITE: 12, CHB: 8, INS: 0 },
  mountain: { APPT: 33, MEUB: 35, GITE: 20, CHB: 6, INS: 6 },
  vineyard: { APPT: 0, MEUB: 22, GITE: 53, CHB: 15, INS: 10 },
  village: { APPT: 12, MEUB: 28, GITE: 45, CHB: 15, INS: 0 },
  countryside: { APPT: 0, MEUB: 16, GITE: 54, CHB: 12, INS: 18 },
  town: { APPT: 58, MEUB: 22, GITE: 0, CHB: 20, INS: 0 },
}

const sizes: Record<LodgingType, readonly number[]> = {
  GITE: [2, 4, 4, 5, 6, 6, 6, 8, 8, 10, 12, 14],
  MEUB: [4, 4, 5, 6, 6, 7, 8, 8, 10],
  APPT: [2, 2, 3, 4, 4, 4, 5, 6],
  CHB: [2, 2, 2, 3, 4],
  INS: [2, 2, 4, 5],
}

/** A summer week costs so much more than a winter one; the mountain has its winter too. */
const seasonSpread: Record<Landscape, number> = {
  sea: 2.1,
  mountain: 1.8,
  vineyard: 1.6,
  village: 1.45,
  countryside: 1.5,
  town: 1.3,
}

const priceComments = [
  '',
  '',
  'Taxe de séjour en sus.',
  'Chauf. en sus du 15 octobre au 15 avril, sur relevé.',
  'Ménage de fin de séjour : 60 €.',
  'Draps : 10 € par lit. Taxe de séjour en sus.',
  'Week-end possible hors saison, nous consulter.',
  'Animal : 25 € par semaine.',
]

export interface Wish {
  area: Area
  owner: DemoOwner
  /** Number of the lodging in its département. */
  number: number
  landscape: Landscape
  town: string
  /** Drawn by the landscape where it is not wished for. */
  type?: LodgingType
  today: Temporal.PlainDate
}

/** One invented lodging at a real place. */
export function inventLodging(
  { area, owner, number, landscape, town, today, type: wished }: Wish,
  chance: Chance,
): DemoLodging {
  const place = placeIn(area.departmentCode, town, landscape, chance)
  const drawn = chance.weighted(typesIn[landscape])
  const type = wished ?? drawn
  const capacityMax = chance.pick(sizes[type])
  const bedrooms =
    type === 'INS' || (type === 'APPT' && capacityMax === 2) ? 0 : Math.max(1, Math.ceil((capacityMax - 1) / 2))
  const surface = type === 'CHB' ? 14 + capacityMax * 6 : 16 + bedrooms * 19 + capacityMax * 3 + chance.integer(0, 14)
  const keys = Number(chance.weighted({ '1': 4, '2': 22, '3': 43, '4': 25, '5': 6 }))
  const facts = { type, landscape, municipalityName: place.municipalityName, capacityMax, bedrooms, surface }
  const equipment = equip(type, landscape, keys, chance)
  return {
    ...facts,
    ...place,
    ...prices(facts, keys, equipment, chance),
    owner,
    departmentCode: area.departmentCode,
    approvalNumber: approvalNumber(area, type, number),
    name: lodgingName(type, landscape, chance),
    capacityMin: Math.max(1, Math.min(capacityMax, chance.pick([1, 2, 2, Math.ceil(capacityMax / 2)]))),
    keys,
    equipment,
    priceComment: chance.pick(priceComments),
    priceValidUntilOn: today.add({ months: chance.integer(2, 14) }).with({ day: 31 }, { overflow: 'constrain' }),
    description: description({ ...facts, equipment }, chance),
    planningShown: chance.weighted({ yes: 76, no: 10, unsaid: 14 }) === 'unsaid' ? null : chance.happens(0.88),
  }
}

/** HL0LAR011CM01647: region, département, CM (« meublé ») or CH (« chambre »), number. */
const approvalNumber = ({ regionLetters, departmentCode }: Area, type: LodgingType, number: number) =>
  `HL0${regionLetters}${departmentCode.padStart(3, '0')}${type === 'CHB' ? 'CH' : 'CM'}${String(number).padStart(5, '0')}`

/** Around the town's centre: less far where the sea is near. */
function placeIn(departmentCode: string, town: string, landscape: Landscape, chance: Chance) {
  const municipality = municipalityNamed(departmentCode, town)
  const centre = municipality && positionOf(municipality.code)
  if (!municipality || !centre) throw new Error(`${town} (${departmentCode}) has no known position`)
  const reach = landscape === 'sea' ? 0.004 : 0.011
  const around = (value: number) => Number((value + chance.between(-reach, reach)).toFixed(5))
  return {
    municipalityCode: municipality.code,
    municipalityName: municipality.name,
    latitude: around(centre.latitude),
    longitude: around(centre.longitude),
  }
}

const usual: Record<Equipment, number> = {
  wifi: 0.82,
  parking: 0.7,
  garden: 0.55,
  terrace: 0.6,
  barbecue: 0.5,
  'swimming-pool': 0.2,
  'heated-pool': 0.06,
  spa: 0.06,
  fireplace: 0.22,
  'air-conditioning': 0.3,
  television: 0.9,
  'washing-machine': 0.7,
  'tumble-dryer': 0.18,
  dishwasher: 0.5,
  microwave: 0.75,
  freezer: 0.35,
  'baby-equipment': 0.45,
  'bed-linen': 0.35,
  cleaning: 0.4,
  pets: 0.42,
  wheelchair: 0.08,
  bicycles: 0.15,
  'charging-point': 0.07,
  games: 0.25,
}

/** Flats have no garden, the coast has no need of a fireplace, five keys have nearly everything. */
function equip(type: LodgingType, landscape: Landscape, keys: number, chance: Chance): Equipment[] {
  const never = new Set<Equipment>()
  if (type === 'APPT')
    for (const code of ['garden', 'swimming-pool', 'heated-pool', 'fireplace'] as const) never.add(code)
  if (type === 'CHB' || type === 'INS')
    for (const code of ['dishwasher', 'washing-machine', 'tumble-dryer'] as const) never.add(code)
  if (landscape === 'mountain') never.add('swimming-pool').add('air-conditioning')
  if (landscape === 'sea') never.add('fireplace')
  const generosity = 0.7 + keys * 0.12
  const has = new Set(
    equipmentList.filter((code) => !never.has(code) && chance.happens(Math.min(0.97, usual[code] * generosity))),
  )
  if (has.has('heated-pool')) has.add('swimming-pool')
  return equipmentList.filter((code) => has.has(code))
}

/** Whole tens of euros a week, in cents. */
function prices(
  { type, landscape, capacityMax }: Pick<DemoLodging, 'type' | 'landscape' | 'capacityMax'>,
  keys: number,
  equipment: Equipment[],
  chance: Chance,
) {
  const ground = { sea: 118, mountain: 112, vineyard: 102, village: 92, countryside: 90, town: 110 }[landscape]
  const comfort = 0.68 + keys * 0.11 + (equipment.includes('swimming-pool') ? 0.22 : 0)
  const kind = { GITE: 1, MEUB: 1.06, APPT: 0.95, CHB: 1.9, INS: 1.35 }[type]
  const low = ground * capacityMax ** 0.72 * comfort * kind * chance.between(0.9, 1.15)
  const tens = (euros: number) => Math.round(euros / 10) * 1000
  return {
    weekPriceMinCents: tens(low),
    weekPriceMaxCents: tens(low * seasonSpread[landscape] * chance.between(0.92, 1.08)),
  }
}
