import { expect, test } from 'vitest'
import { album } from './album.ts'

const pictures = album()

test('some dozens of drawings, each once, light, the same at every start', () => {
  expect(pictures.length).toBeGreaterThan(48)
  expect(new Set(pictures.map(({ svg }) => svg)).size).toBe(pictures.length)
  expect(album()).toEqual(pictures)
  for (const { name, svg } of pictures) expect(svg.length, name).toBeLessThan(24_000)
})

test('a drawing holds shapes only: nothing that runs, loads or styles, and every number is one', () => {
  for (const { name, svg } of pictures) {
    expect(svg, name).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 800 600" .*<\/svg>$/s)
    expect(svg, name).not.toMatch(/<(script|style|image|use|foreignObject|a)\b|href|\bon\w+=|NaN|undefined|Infinity/)
    expect(svg.match(/<(?!\/)/g)?.length, name).toBe(
      (svg.match(/<\//g)?.length ?? 0) + (svg.match(/\/>/g)?.length ?? 0),
    )
  }
})
