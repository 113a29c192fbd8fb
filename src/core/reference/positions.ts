import { frenchPlaces, type Place } from './geonames.ts'
import { currentMunicipality, type Municipality, municipalityNamed } from './municipalities.ts'
import { plainName } from './names.ts'

export interface Position {
  latitude: number
  longitude: number
}

/** GeoNames has no commune codes there; the country says the département, the name says the rest. */
const overseas: Record<string, string> = { YT: '976', PM: '975', BL: '977', MF: '978', WF: '986', PF: '987', NC: '988' }

let known: Map<string, Position> | undefined

function loaded(): Map<string, Position> {
  if (known) return known
  const weights = new Map<string, number>()
  known = new Map()
  for (const place of frenchPlaces()) {
    const municipality = municipalityOf(place)
    if (!municipality) continue
    const weight = weightOf(place, municipality)
    if (weight <= (weights.get(municipality.code) ?? -1)) continue
    weights.set(municipality.code, weight)
    known.set(municipality.code, { latitude: place.latitude, longitude: place.longitude })
  }
  return known
}

/** The town that gives the commune its name stands for it, whatever the size of its other villages. */
const weightOf = (place: Place, municipality: Municipality) =>
  place.population + (plainName(place.name) === plainName(municipality.name) ? 1e9 : 0)

function municipalityOf(place: Place): Municipality | undefined {
  if (place.municipalityCode) return currentMunicipality(place.municipalityCode)
  const departmentCode = overseas[place.country] ?? (place.name === 'Paris' ? '75' : '')
  return municipalityNamed(departmentCode, place.name)
}

/** Where a commune's main town lies; known for some 8,700 communes, those of 1,000 inhabitants and more. */
export const positionOf = (municipalityCode: string): Position | undefined => loaded().get(municipalityCode)
