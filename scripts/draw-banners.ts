// Draws src/browser/images/banner-*.svg; run once by `npx tsx scripts/draw-banners.ts` when the drawings change.
import { writeFileSync } from 'node:fs'
import { banner } from '../src/demo/pictures/scenes.ts'
import { lights } from '../src/demo/pictures/sky.ts'
import { chance } from '../src/demo/random.ts'

for (const [index, landscape] of (['sea', 'mountain', 'town', 'countryside'] as const).entries()) {
  const light = lights[index]
  if (!light) throw new Error(`No light for ${landscape}`)
  const drawn = banner(landscape, chance(`banner ${landscape}`), light)
  writeFileSync(new URL(`../src/browser/images/banner-${landscape}.svg`, import.meta.url), `${drawn}\n`)
}
