import { expect, test } from 'vitest'
import { lodgingForm } from './forms.ts'

const typed = {
  version: '0',
  owner: '11-CTEST',
  name: 'Le Moulin',
  approvalNumber: 'HL0LAR011CM09999',
  lodgingTypeId: '1',
  municipality: 'Carcassonne',
  latitude: '',
  longitude: '',
  capacityMin: '1',
  capacityMax: '2',
  keys: '1',
  description: '',
  weekPriceMinCents: '',
  weekPriceMaxCents: '',
  priceComment: '',
  priceValidUntilOn: '',
}

test('OWN-60 a lodging without any equipment, its boxes all empty, is accepted', () => {
  expect(lodgingForm.parse(typed)).toMatchObject({ equipment: [], planningShown: null })
  expect(lodgingForm.parse({ ...typed, equipment: 'wifi' }).equipment).toEqual(['wifi'])
})
