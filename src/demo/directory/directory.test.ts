import { expect, test } from 'vitest'
import { kilometresTo } from '../../core/reference/contours.ts'
import { department } from '../../core/reference/departments.ts'
import { currentMunicipality, municipality, municipalityNamed } from '../../core/reference/municipalities.ts'
import { linesOf } from '../../modules/owners/imports/file.ts'
import { parseImport } from '../../modules/owners/imports/rules.ts'
import { header } from '../../modules/owners/imports/titles.ts'
import { areas } from './areas.ts'
import { inventDirectory } from './directory.ts'
import { importFile } from './file.ts'
import { lodgingTypes } from './types.ts'

const today = Temporal.PlainDate.from('2026-11-21')
const directory = inventDirectory(today)
const text = importFile(directory)

test('the same day gives the same directory', () => {
  expect(importFile(inventDirectory(today))).toBe(text)
})

test('OWN-60 the file passes the import without an error, line for line', () => {
  expect(text.startsWith(`\uFEFF${header.join(';')}\r\n`)).toBe(true)
  expect(linesOf(text).lines).toHaveLength(directory.length)
  const types = lodgingTypes.map((type, index) => ({ ...type, id: index + 1 }))
  const reference = { departments: null, types, department, municipality: currentMunicipality, municipalityNamed }
  const { rows, errors } = parseImport(text, reference)
  expect(errors).toEqual([])
  for (const [index, { lodging, owner }] of rows.entries()) {
    const meant = directory[index]
    expect(lodging.approvalNumber).toBe(meant?.approvalNumber)
    expect(lodging.description).toBe(meant?.description)
    expect(lodging.latitude).toBe(meant?.latitude)
    expect(lodging.weekPriceMaxCents).toBe(meant?.weekPriceMaxCents)
    expect(lodging.equipment).toEqual(meant?.equipment)
    expect(lodging.planningShown).toBe(meant?.planningShown)
    expect(owner.identifier).toBe(meant?.owner.identifier)
  }
})

test('every lodging stands at a real commune, within 3 km of its département', () => {
  for (const { approvalNumber, departmentCode, municipalityCode, municipalityName, latitude, longitude } of directory) {
    expect(municipality(municipalityCode)).toMatchObject({ name: municipalityName, departmentCode })
    expect(kilometresTo(departmentCode, latitude, longitude), `${approvalNumber} ${municipalityName}`).toBeLessThan(3)
  }
})

test('approval numbers are unique and tell region and département', () => {
  expect(new Set(directory.map(({ approvalNumber }) => approvalNumber)).size).toBe(directory.length)
  for (const { approvalNumber, departmentCode } of directory) {
    const letters = areas.find((area) => area.departmentCode === departmentCode)?.regionLetters
    expect(approvalNumber).toMatch(new RegExp(`^HL0${letters}0${departmentCode}C[MH]\\d{5}$`))
  }
})

test('OWN-31 what a lodging is called, its kind and its description agree', () => {
  for (const { name, type, description } of directory) {
    if (type === 'APPT') expect(description, name).toMatch(/^Appt /)
    else expect(description, name).not.toMatch(/^Appt /)
    if (/^Appartement/.test(name)) expect(type, name).toBe('APPT')
  }
})

test('OWN-31 descriptions are varied and speak as listings do', () => {
  const descriptions = directory.map(({ description }) => description)
  expect(new Set(descriptions).size).toBe(descriptions.length)
  const all = descriptions.join(' ')
  for (const abbreviation of [
    'ch.',
    's.d.e.',
    's.d.b.',
    'WC',
    'gar.',
    'TV',
    'cuis.',
    'Cuis.',
    'l.-l.',
    'm²',
    'lits 90',
    'lit 140',
  ])
    expect(all).toContain(abbreviation)
  for (const description of descriptions) {
    expect(description.length).toBeGreaterThan(150)
    expect(description).not.toMatch(/\.\.|\{|undefined|’/)
  }
})

test('prices are whole tens of euros, more in high season, and hold beyond today', () => {
  for (const lodging of directory) {
    expect(lodging.weekPriceMinCents % 1000).toBe(0)
    expect(lodging.weekPriceMaxCents).toBeGreaterThanOrEqual(lodging.weekPriceMinCents)
    expect(Temporal.PlainDate.compare(lodging.priceValidUntilOn, today)).toBe(1)
    expect(lodging.capacityMin <= lodging.capacityMax).toBe(true)
  }
})
