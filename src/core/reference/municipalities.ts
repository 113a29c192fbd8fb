import { plainName } from './names.ts'
import { readPackageJson } from './package-files.ts'

export interface Municipality {
  /** INSEE code, which is not the postcode. */
  code: string
  name: string
  departmentCode: string
  /** Its first postcode. */
  postcode: string
}

interface OfficialMunicipality {
  code: string
  nom: string
  departement: string
  type: string
  chefLieu?: string
  codesPostaux?: string[]
}

interface Loaded {
  byCode: Map<string, Municipality>
  byDepartment: Map<string, Municipality[]>
  /** Former communes (« communes déléguées », « associées ») by their code, to the code of the one they are in now. */
  absorbed: Map<string, string>
}

let known: Loaded | undefined

/** The package holds 8.6 MB of JSON: read at first use (about 0.1 s), four fields of the 35,000 current communes kept. */
function loaded(): Loaded {
  if (known) return known
  const official = readPackageJson<OfficialMunicipality[]>('@etalab/decoupage-administratif/data/communes.json')
  const byCode = new Map<string, Municipality>()
  const byDepartment = new Map<string, Municipality[]>()
  const absorbed = new Map<string, string>()
  for (const { code, nom, departement, type, chefLieu, codesPostaux } of official) {
    if (type === 'commune-actuelle') {
      const municipality = { code, name: nom, departmentCode: departement, postcode: codesPostaux?.[0] ?? '' }
      byCode.set(code, municipality)
      const neighbours = byDepartment.get(departement)
      if (neighbours) neighbours.push(municipality)
      else byDepartment.set(departement, [municipality])
    } else if (chefLieu) absorbed.set(code, chefLieu)
  }
  known = { byCode, byDepartment, absorbed }
  return known
}

/** A current commune by its INSEE code. */
export const municipality = (code: string): Municipality | undefined => loaded().byCode.get(code)

/** The current communes of one département, in the order of their names. */
export const municipalitiesOf = (departmentCode: string): readonly Municipality[] =>
  loaded().byDepartment.get(departmentCode) ?? []

const named = new Map<string, Map<string, Municipality>>()

/** A current commune by its name within its département; accents, case, hyphens and « St » do not matter. */
export function municipalityNamed(departmentCode: string, name: string): Municipality | undefined {
  let names = named.get(departmentCode)
  if (!names) {
    names = new Map(
      municipalitiesOf(departmentCode).map((municipality) => [plainName(municipality.name), municipality]),
    )
    named.set(departmentCode, names)
  }
  return names.get(plainName(name))
}

/** Follows a former commune's INSEE code to the current one: files of some years ago still bear the old code. */
export const currentMunicipality = (code: string): Municipality | undefined =>
  municipality(code) ?? municipality(loaded().absorbed.get(code) ?? '')
