import { plainName } from '../../../core/reference/names.ts'
import type { Cells, ImportReference } from './columns.ts'
import type { ColumnName } from './titles.ts'

export type Place = { ok: true; code: string; name: string } | { ok: false; column: ColumnName; sentence: string }

/**
 * The INSEE code decides where it is given; the name alone does where it stands for one commune of the département.
 * Undefined where the département itself is wrong.
 */
export function placeOf(cells: Partial<Cells>, reference: ImportReference): Place | undefined {
  const { departement, commune = '', code_insee: code } = cells
  if (departement === undefined) return undefined
  return code ? placeByCode(departement, commune, code, reference) : placeByName(departement, commune, reference)
}

function placeByName(departement: string, commune: string, reference: ImportReference): Place {
  if (!commune) return { ok: false, column: 'commune', sentence: 'Indiquez la commune ou son code INSEE.' }
  const found = reference.municipalityNamed(departement, commune)
  if (found) return { ok: true, code: found.code, name: found.name }
  const sentence = `Aucune commune « ${commune} » dans le département ${departement}. Vérifiez le nom ou indiquez le code INSEE.`
  return { ok: false, column: 'commune', sentence }
}

function placeByCode(departement: string, commune: string, typed: string, reference: ImportReference): Place {
  const wrong = (sentence: string): Place => ({ ok: false, column: 'code_insee', sentence })
  // Spreadsheets turn 09122 into 9122.
  const code = typed.padStart(5, '0').toUpperCase()
  const found = reference.municipality(code)
  if (!found) return wrong(`Aucune commune ne porte le code INSEE ${typed}.`)
  if (found.departmentCode !== departement) {
    return wrong(`La commune ${found.name} (${found.code}) n'est pas dans le département ${departement}.`)
  }
  // A former commune's code leads to the one that it is in now, which has another name.
  if (commune && found.code === code && plainName(commune) !== plainName(found.name)) {
    return wrong(`Le code INSEE ${typed} est celui de ${found.name}, pas de « ${commune} ».`)
  }
  return { ok: true, code: found.code, name: found.name }
}
