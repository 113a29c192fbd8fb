import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shadeOf, shadeTexts, shadingOf } from './map.ts'

const legend = (...percents: number[]) => shadeTexts(shadingOf(percents)).map((text) => text.replace('\u00a0', ' '))

test('OWN-61 the map’s shades lie where the rates lie, so that neighbours are told apart', () => {
  expect(legend(24, 31, 39)).toEqual(['20 à 24 %', '25 à 29 %', '30 à 34 %', '35 à 39 %', '40 à 44 %'])
  expect(legend(61, 62, 65)).toEqual(['61 %', '62 %', '63 %', '64 %', '65 %'])
  expect(legend(3, 97)).toEqual(['0 à 19 %', '20 à 39 %', '40 à 59 %', '60 à 79 %', '80 à 100 %'])
  expect(legend(100)).toEqual(['95 %', '96 %', '97 %', '98 %', '99 à 100 %'])
  expect(shadeOf(31, shadingOf([24, 31, 39]))).toBe(2)
})

test('OWN-61 whatever the rates, each has a shade, and a higher one never a paler shade', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 100 }), (percents) => {
      const shading = shadingOf(percents)
      const shades = percents.toSorted((a, b) => a - b).map((percent) => shadeOf(percent, shading))
      expect(shades.every((shade) => shade >= 0 && shade < 5)).toBe(true)
      expect(shades).toEqual(shades.toSorted((a, b) => a - b))
    }),
  )
})
