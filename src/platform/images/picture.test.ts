import sharp from 'sharp'
import { expect, test } from 'vitest'
import { type PictureType, remakePicture, remakeSame } from './picture.ts'

const grain = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#357', noise: { type: 'gaussian', mean: 120, sigma: 20 } },
  })

/** Lies on its side, and says who took it and where. */
const telling = (width: number, height: number) =>
  grain(width, height)
    .withExif({ IFD0: { Artist: 'Camille Test' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '43/1 12/1 45/1' } })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><place>Carcassonne</place></x:xmpmeta>')
    .withMetadata({ orientation: 6 })

async function bytesOf(outcome: ReturnType<typeof remakePicture>) {
  const made = await outcome
  if (!made.ok) throw new Error(made.refusal)
  return made.bytes
}

async function expectNothingTold(bytes: Uint8Array) {
  const known = await sharp(bytes).metadata()
  expect([known.exif, known.xmp, known.iptc, known.orientation]).toEqual(Array(4).fill(undefined))
  for (const trace of ['Camille', 'Carcassonne', 'GPS', '<script>'])
    expect(Buffer.from(bytes).includes(trace)).toBe(false)
  return known
}

test('OWN-11 a picture of a page is made anew as WebP, upright, no larger than its place, and tells nothing', async () => {
  const sent = Buffer.concat([await telling(1200, 800).jpeg().toBuffer(), Buffer.from('<script>')])
  const known = await expectNothingTold(await bytesOf(remakePicture(sent, 400, 300)))
  expect([known.format, known.width, known.height]).toEqual(['webp', 200, 300])
  const small = await sharp(await bytesOf(remakePicture(await grain(20, 10).png().toBuffer(), 400, 300))).metadata()
  expect([small.width, small.height]).toEqual([20, 10])
})

test('OWN-51 a logo on nothing stays on nothing', async () => {
  const clear = { r: 255, g: 0, b: 0, alpha: 0 }
  const logo = await sharp({ create: { width: 60, height: 40, channels: 4, background: clear } })
    .png()
    .toBuffer()
  expect((await sharp(await bytesOf(remakePicture(logo, 480, 320))).metadata()).hasAlpha).toBe(true)
})

test.each<PictureType>(['image/jpeg', 'image/png', 'image/webp'])(
  'OWN-50 a picture to download keeps its kind (%s) and its size, and tells nothing',
  async (type) => {
    const kind = type.slice('image/'.length) as 'jpeg' | 'png' | 'webp'
    const sent = Buffer.concat([await telling(900, 600).toFormat(kind).toBuffer(), Buffer.from('<script>')])
    const known = await expectNothingTold(await bytesOf(remakeSame(sent, type)))
    expect([known.format, known.width, known.height]).toEqual([kind, 600, 900])
  },
)

test('OWN-50 what is no picture, moves, or is cut short is none here either', async () => {
  const whole = await grain(900, 600).jpeg().toBuffer()
  const refusal = async (bytes: Uint8Array) => {
    const made = await remakePicture(bytes, 400, 300)
    return made.ok ? 'none' : made.refusal
  }
  expect(await refusal(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe('not-a-photo')
  expect(await refusal(whole.subarray(0, whole.length / 2))).toBe('broken')
  expect(await refusal(Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1'))).toBe('heic')
})
