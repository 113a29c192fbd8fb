import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { imageFormats, remakePhoto } from './remake.ts'

/** A picture with some grain, as a camera makes them. */
const grain = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#357', noise: { type: 'gaussian', mean: 120, sigma: 20 } },
  })
const jpeg = () => grain(1200, 800).jpeg({ quality: 60 }).toBuffer()

async function remade(bytes: Uint8Array) {
  const outcome = await remakePhoto(bytes)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome
}
const refusalOf = async (bytes: Uint8Array) => {
  const outcome = await remakePhoto(bytes)
  return outcome.ok ? 'none' : outcome.refusal
}

describe('OWN-52 a photo is made anew from its pixels', () => {
  test('OWN-52 four sizes at most, each in three formats, none larger than the photo', async () => {
    const { width, height, sizes, files } = await remade(await grain(2400, 1600).jpeg().toBuffer())
    expect([width, height, sizes]).toEqual([1920, 1280, [320, 640, 1280, 1920]])
    expect(files.map(({ size, format }) => `${size}.${format}`)).toEqual(
      sizes.flatMap((size) => imageFormats.map((format) => `${size}.${format}`)),
    )
    for (const { size, format, bytes } of files) {
      const known = await sharp(bytes).metadata()
      expect([known.width, known.height]).toEqual([size, Math.round((size * 2) / 3)])
      expect(known.format).toBe({ avif: 'heif', webp: 'webp', jpg: 'jpeg' }[format])
    }
    expect((await remade(await grain(700, 500).jpeg().toBuffer())).sizes).toEqual([320, 640, 700])
  })

  test('OWN-52 place, camera and name in EXIF, IPTC and XMP are gone; the photo stands upright', async () => {
    const bytes = await grain(1200, 800)
      .withExif({
        IFD0: { Artist: 'Camille Test', Model: 'Appareil 3000' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '43/1 12/1 45/1',
          GPSLongitudeRef: 'E',
          GPSLongitude: '2/1 21/1 0/1',
        },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><place>Carcassonne</place></x:xmpmeta>')
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const before = await sharp(bytes).metadata()
    expect(before.exif?.toString('latin1')).toContain('Appareil 3000')
    expect(before.exif?.length).toBeGreaterThan(200)
    const { width, height, files } = await remade(bytes)
    expect([width, height]).toEqual([800, 1200])
    for (const { bytes: made } of files) {
      const known = await sharp(made).metadata()
      expect([known.exif, known.xmp, known.iptc, known.icc, known.orientation]).toEqual(Array(5).fill(undefined))
      const text = Buffer.from(made).toString('latin1')
      // Long enough not to stand in a picture's noise by chance, as « GPS » did.
      for (const trace of ['Camille', 'Appareil', 'Carcassonne', 'xmpmeta'])
        expect(text.includes(trace), trace).toBe(false)
    }
  })

  test('OWN-52 what hides behind a true photo does not reach the site', async () => {
    const polyglot = Buffer.concat([await jpeg(), Buffer.from('<script>alert(1)</script>PK\u0003\u0004')])
    for (const { bytes } of (await remade(polyglot)).files) {
      expect(Buffer.from(bytes).includes('<script>')).toBe(false)
      expect(Buffer.from(bytes).includes('PK\u0003\u0004')).toBe(false)
    }
  })

  test('OWN-52 PNG with transparency, WebP, grey and CMYK become photos in sRGB', async () => {
    const samples = [
      await sharp({ create: { width: 900, height: 600, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0 } } })
        .png()
        .toBuffer(),
      await grain(900, 600).webp().toBuffer(),
      await grain(900, 600).greyscale().jpeg().toBuffer(),
      await grain(900, 600).toColourspace('cmyk').jpeg().toBuffer(),
    ]
    for (const sample of samples) {
      const largest = (await remade(sample)).files.at(-1)
      const known = await sharp(largest?.bytes).metadata()
      expect([known.space, known.channels, known.hasAlpha]).toEqual(['srgb', 3, false])
    }
    const [clear] = samples
    const { data } = await sharp((await remade(clear ?? new Uint8Array())).files[2]?.bytes)
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect([...data.subarray(0, 3)]).toEqual([255, 255, 255])
  })
})

describe('OWN-52 what is no photo is refused', () => {
  test.each<[string, () => Promise<Uint8Array>, string]>([
    ['nothing', async () => new Uint8Array(), 'empty'],
    ['HTML as .jpg', async () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'not-a-photo'],
    ['SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'not-a-photo'],
    [
      'HTML behind the first bytes of a JPEG',
      async () => Buffer.from('\u00ff\u00d8\u00ff\u00e0<html>', 'latin1'),
      'broken',
    ],
    ['a PDF', async () => Buffer.from('%PDF-1.7\n'), 'not-a-photo'],
    [
      'a GIF',
      async () =>
        sharp(await frame('red'), { raw: { width: 800, height: 600, channels: 3 } })
          .gif()
          .toBuffer(),
      'not-a-photo',
    ],
    ['a TIFF', async () => grain(800, 600).tiff().toBuffer(), 'not-a-photo'],
    ['a JPEG cut in the middle', async () => cut(await jpeg(), 0.5), 'broken'],
    ['a JPEG without its last bytes', async () => cut(await jpeg(), 0.999), 'broken'],
    ['a PNG cut in the middle', async () => cut(await grain(800, 600).png().toBuffer(), 0.5), 'broken'],
    ['a WebP cut in the middle', async () => cut(await grain(800, 600).webp().toBuffer(), 0.5), 'broken'],
    ['a PNG with a wrong byte', async () => spoilt(await grain(800, 600).png().toBuffer()), 'broken'],
    ['a WebP that moves', animated, 'animated'],
    ['a PNG that moves', async () => withChunk(await grain(800, 600).png().toBuffer(), 'acTL', 8), 'animated'],
    ['a HEIC', async () => Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1'), 'heic'],
    ['a picture of a hand’s width', async () => grain(639, 500).jpeg().toBuffer(), 'too-small'],
    ['a strip', async () => grain(3000, 200).jpeg().toBuffer(), 'too-small'],
    ['20,000 by 20,000 pixels in 50 KB', async () => bomb(20_000), 'too-many-pixels'],
  ])('OWN-52 %s', async (_name, make, refusal) => {
    expect(await refusalOf(await make())).toBe(refusal)
  })

  test('OWN-52 a bomb is told by its first bytes: it is never unpacked', async () => {
    const before = process.resourceUsage().maxRSS
    expect(await remakePhoto(bomb(20_000))).toEqual({
      ok: false,
      refusal: 'too-many-pixels',
      width: 20_000,
      height: 20_000,
    })
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(50_000)
  })
})

const cut = (bytes: Uint8Array, share: number) => bytes.subarray(0, Math.floor(bytes.length * share))

function spoilt(bytes: Uint8Array) {
  const middle = Math.floor(bytes.length / 2)
  return bytes.with(middle, (bytes[middle] ?? 0) ^ 0xff)
}

async function animated() {
  const frames = await Promise.all(['red', 'blue'].map((background) => frame(background)))
  return sharp(Buffer.concat(frames), { raw: { width: 800, height: 1200, channels: 3, pageHeight: 600 } })
    .webp({ loop: 0 })
    .toBuffer()
}
const frame = (background: string) =>
  sharp({ create: { width: 800, height: 600, channels: 3, background } })
    .raw()
    .toBuffer()

function chunk(name: string, data: Uint8Array) {
  const body = Buffer.concat([Buffer.from(name), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc(body), body.length + 4)
  return out
}

/** A PNG with one more chunk behind its header. */
const withChunk = (png: Uint8Array, name: string, length: number) =>
  Buffer.concat([png.subarray(0, 33), chunk(name, Buffer.alloc(length, 1)), png.subarray(33)])

function bomb(side: number) {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header[8] = 1
  const rows = deflateSync(Buffer.alloc(side * (side / 8 + 1)), { level: 9 })
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

/** CRC-32 as PNG has it. */
function crc(bytes: Uint8Array) {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  }
  return (value ^ 0xffffffff) >>> 0
}
