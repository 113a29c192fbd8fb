import { municipalityNamed } from '../../core/reference/municipalities.ts'
import { type Landscape, landscapes } from '../pictures/land.ts'
import { type Chance, chance } from '../random.ts'
import { type Area, areas } from './areas.ts'
import { inventLodging } from './lodgings.ts'
import { identifierOf, person, streetAddress } from './people.ts'
import type { DemoLodging, DemoOwner, LodgingType } from './types.ts'

/** The two owners whose accounts the demonstration hands out. */
export const missTest = { departmentCode: '11', identifier: 'ctest' }
export const mrRouquette = { departmentCode: '34', identifier: 'brouquette' }

/** Every owner and lodging of the demonstration, the same for everybody on the same day. */
export function inventDirectory(today: Temporal.PlainDate): DemoLodging[] {
  return areas.flatMap((area) => inventArea(area, today))
}

function inventArea(area: Area, today: Temporal.PlainDate): DemoLodging[] {
  const luck = chance(`area ${area.departmentCode}`)
  const identifiers = new Set<string>()
  const lodgings: DemoLodging[] = []
  for (const known of knownLodgings(area, today)) {
    identifiers.add(known.owner.identifier)
    lodgings.push(known)
  }
  while (lodgings.length < area.lodgings) {
    const [landscape, town] = pickTown(area, luck)
    const owner = inventOwner(area, town, identifiers, luck)
    const count = Number(luck.weighted({ '1': 46, '2': 25, '3': 17, '4': 8, '5': 4 }))
    for (let index = 0; index < count && lodgings.length < area.lodgings; index += 1) {
      const number = 100 + lodgings.length * 7
      lodgings.push(inventLodging({ area, owner, number, landscape, town, today }, luck))
    }
  }
  return lodgings
}

/** Landscapes with more towns have more lodgings. */
function pickTown(area: Area, luck: Chance): [Landscape, string] {
  const all = landscapes.flatMap((landscape) =>
    (area.towns[landscape] ?? []).map((town): [Landscape, string] => [landscape, town]),
  )
  return luck.pick(all)
}

function inventOwner(area: Area, town: string, identifiers: Set<string>, luck: Chance): DemoOwner {
  const someone = person(luck)
  const plain = identifierOf(someone)
  let identifier = plain
  for (let number = 2; identifiers.has(identifier); number += 1) identifier = `${plain}${number}`
  identifiers.add(identifier)
  return {
    ...someone,
    departmentCode: area.departmentCode,
    identifier,
    address: addressIn(area.departmentCode, town, luck),
  }
}

const addressIn = (departmentCode: string, town: string, luck: Chance) => {
  const municipality = municipalityNamed(departmentCode, town)
  return `${streetAddress(luck)}, ${municipality?.postcode ?? ''} ${town}`
}

/** MLLE TEST's three lodgings of Aude, the first with the number that the specification shows; M. ROUQUETTE's one. */
function knownLodgings(area: Area, today: Temporal.PlainDate): DemoLodging[] {
  const luck = chance(`known ${area.departmentCode}`)
  if (area.departmentCode === missTest.departmentCode) {
    const owner: DemoOwner = {
      ...missTest,
      civility: 'MLLE',
      firstName: 'Camille',
      lastName: 'TEST',
      email: 'camille.test@example.org',
      phone: '04 65 71 12 34',
      address: addressIn('11', 'Carcassonne', luck),
    }
    const invent = (number: number, type: LodgingType, landscape: Landscape, town: string) =>
      inventLodging({ area, owner, number, type, landscape, town, today }, luck)
    return [
      {
        ...invent(1647, 'APPT', 'town', 'Carcassonne'),
        approvalNumber: 'HL0LAR011CM01647',
        name: 'Le Balcon de la Cité',
        planningShown: true,
      },
      {
        ...invent(1648, 'GITE', 'vineyard', 'Caunes-Minervois'),
        approvalNumber: 'HL0LAR011CM01648',
        name: 'Le Mas des Oliviers',
        planningShown: true,
      },
      {
        ...invent(1702, 'APPT', 'sea', 'Gruissan'),
        approvalNumber: 'HL0LAR011CM01702',
        name: 'Appartement des Embruns',
        planningShown: null,
      },
    ]
  }
  if (area.departmentCode === mrRouquette.departmentCode) {
    const owner: DemoOwner = {
      ...mrRouquette,
      civility: 'M.',
      firstName: 'Bernard',
      lastName: 'ROUQUETTE',
      email: 'bernard.rouquette@example.org',
      phone: '04 65 71 56 78',
      address: addressIn('34', 'Pézenas', luck),
    }
    const lodging = inventLodging({ area, owner, number: 12, landscape: 'town', town: 'Pézenas', today }, luck)
    return [{ ...lodging, planningShown: true }]
  }
  return []
}
