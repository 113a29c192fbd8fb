import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import sharp from 'sharp'
import { remakePhoto } from '../src/platform/images/remake.ts'
import type { Measure, Options } from './harness/rows.ts'

/**
 * What a photo costs between its arrival and its being kept: seconds of one core, bytes by format, memory at the worst.
 * The photos are invented: soft colours with the grain of a sensor, which compress worse than most real ones.
 */
export async function* cases({ quick, tell }: Options): AsyncGenerator<Measure> {
  tell('inventing photos')
  const twelve = await grain(4000, 3000)
  const photo = await inventPhoto(twelve, 90)
  yield { case: 'a photo of 12 million pixels: its own weight', value: photo.length / 1e6, unit: 'MB' }

  await remakePhoto(photo)
  const times: number[] = []
  for (let run = 0; run < (quick ? 1 : 5); run += 1) times.push(await timed(photo))
  times.sort((one, other) => one - other)
  const median = times[Math.floor(times.length / 2)] ?? Number.NaN
  yield { case: 'made anew in twelve files, median of 5', value: median, unit: 's of a core', budget: { atMost: 2.5 } }

  const made = await remakePhoto(photo)
  if (!made.ok) throw new Error(made.refusal)
  for (const format of ['avif', 'webp', 'jpg']) {
    const bytes = made.files.filter((file) => file.format === format).reduce((sum, file) => sum + file.bytes.length, 0)
    yield { case: `its four sizes as ${format}`, value: bytes / 1000, unit: 'kB' }
  }

  const wide = await sharp(photo).resize(1280).toBuffer()
  for (const effort of [1, 4]) {
    const start = process.cpuUsage()
    const { length } = await sharp(wide).avif({ quality: 52, effort, chromaSubsampling: '4:2:0' }).toBuffer()
    const { user, system } = process.cpuUsage(start)
    yield { case: `AVIF of 1,280 pixels at effort ${effort}: time`, value: (user + system) / 1e6, unit: 's of a core' }
    yield { case: `AVIF of 1,280 pixels at effort ${effort}: weight`, value: length / 1000, unit: 'kB' }
  }

  const large = await inventPhoto(await grain(9400, 6300), 70, true)
  yield { case: '59 million pixels, progressive JPEG', value: await timed(large), unit: 's of a core' }
  yield { case: 'memory that it takes at the most', value: await memoryOf(large), unit: 'MB', budget: { atMost: 450 } }
}

/** Seconds of one core, whatever else the machine does. */
async function timed(bytes: Uint8Array): Promise<number> {
  const start = process.cpuUsage()
  const made = await remakePhoto(bytes)
  if (!made.ok) throw new Error(made.refusal)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

/** In a process of its own: this one has invented the photo. */
async function memoryOf(bytes: Uint8Array): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'escale-bench-'))
  try {
    const file = path.join(folder, 'photo.jpg')
    await writeFile(file, bytes)
    const alone = fileURLToPath(new URL('./photos/alone.ts', import.meta.url))
    const { stdout } = await promisify(execFile)(process.execPath, [...process.execArgv, alone, file])
    return Number(stdout)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** A picture of soft colours. */
const grain = async (width: number, height: number) =>
  sharp(
    await sharp({
      create: {
        width: 250,
        height: 190,
        channels: 3,
        background: '#789',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    })
      .png()
      .toBuffer(),
  )
    .resize(width, height, { fit: 'fill', kernel: 'cubic' })
    .jpeg({ quality: 95 })
    .toBuffer()

/** The same with a sensor's grain on it. */
async function inventPhoto(soft: Buffer, quality: number, progressive = false): Promise<Buffer> {
  const { width = 0, height = 0 } = await sharp(soft).metadata()
  const noise = await sharp({
    create: {
      width: 1000,
      height: 750,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 7 },
    },
  })
    .png()
    .toBuffer()
  return sharp(soft)
    .resize(width, height)
    .composite([{ input: noise, tile: true, blend: 'soft-light' }])
    .jpeg({ quality, progressive })
    .toBuffer()
}
