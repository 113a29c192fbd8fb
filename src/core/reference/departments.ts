import { readPackageJson } from './package-files.ts'

export interface Department {
  /** Official code: « 01 » to « 95 », « 2A », « 2B », « 971 » to « 989 ». */
  code: string
  name: string
}

interface OfficialDepartment {
  code: string
  nom: string
  region: string
  zone: string
}

let byCode: Map<string, Department> | undefined

function loaded(): Map<string, Department> {
  byCode ??= new Map(
    readPackageJson<OfficialDepartment[]>('@etalab/decoupage-administratif/data/departements.json')
      .map(({ code, nom }): Department => ({ code, name: nom }))
      .sort((a, b) => compareCodes(a.code, b.code))
      .map((department) => [department.code, department]),
  )
  return byCode
}

/** As people look for them: 01 … 19, 2A, 2B, 21 … 95, 971 … 989. */
const compareCodes = (a: string, b: string) => rank(a) - rank(b)

const rank = (code: string) => Number(code.replace('A', '0.1').replace('B', '0.2'))

/** The 109 départements and overseas collectivities that have a code of that kind, by code. */
export const departments = (): Department[] => [...loaded().values()]

export const department = (code: string): Department | undefined => loaded().get(code)

/** Those given, under the names of their régions; overseas together at the end. */
export function departmentsByRegion(given: readonly Department[]): { region: string; departments: Department[] }[] {
  regionOf ??= loadRegions()
  const regions = new Map<string, Department[]>()
  for (const one of given) {
    const region = regionOf.get(one.code) ?? overseas
    regions.set(region, [...(regions.get(region) ?? []), one])
  }
  return [...regions]
    .map(([region, departments]) => ({ region, departments }))
    .sort(
      (a, b) => Number(a.region === overseas) - Number(b.region === overseas) || a.region.localeCompare(b.region, 'fr'),
    )
}

const overseas = 'Outre-mer'
let regionOf: Map<string, string> | undefined

/** The région of each département of the mainland and Corsica. */
function loadRegions(): Map<string, string> {
  const folder = '@etalab/decoupage-administratif/data'
  const regions = readPackageJson<{ code: string; nom: string }[]>(`${folder}/regions.json`)
  const names = new Map(regions.map(({ code, nom }) => [code, nom]))
  return new Map(
    readPackageJson<OfficialDepartment[]>(`${folder}/departements.json`)
      .filter(({ zone }) => zone === 'metro')
      .map(({ code, region }) => [code, names.get(region) ?? overseas]),
  )
}

/** « 03 - Allier », as OWN-23 shows it. */
export const departmentLabel = ({ code, name }: Department) => `${code} - ${name}`

/** The same from a stored code, which stands alone should nobody know it. */
export function labelOfDepartment(code: string) {
  const known = department(code)
  return known ? departmentLabel(known) : code
}
