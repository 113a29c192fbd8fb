import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inflate } from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

// Of the package's own arguments none is used: they switch the browser's security off.
const args = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
]

let shared: Promise<Browser> | undefined

/** One Chromium for all the test files of a worker, which ends with it; each file has contexts of its own. */
export async function sharedChromium(): Promise<Browser> {
  shared ??= launchChromium()
  const browser = await shared
  if (browser.isConnected()) return browser
  shared = launchChromium()
  return shared
}

/** A real Chromium that reaches this machine only: npm's, unpacked once per machine, or the one at `CHROMIUM_PATH`. */
export async function launchChromium(): Promise<Browser> {
  const own = process.env.CHROMIUM_PATH
  const { executablePath, env } = own ? { executablePath: own, env: {} } : await unpackChromium()
  return chromium.launch({
    executablePath,
    args,
    chromiumSandbox: process.getuid?.() !== 0 && own !== undefined,
    env: { ...process.env, ...env } as Record<string, string>,
  })
}

/** The package's own unpacking is keyed by no version and leaves out the system libraries unless it runs at Amazon's. */
async function unpackChromium() {
  const bin = path.resolve(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../../bin')
  const { version } = JSON.parse(readFileSync(path.join(bin, '../package.json'), 'utf8')) as { version: string }
  const folder = path.join(tmpdir(), `escale-chromium-${version}-${process.getuid?.()}`)
  if (!existsSync(folder)) await unpackInto(folder, bin)
  return {
    executablePath: path.join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'),
      FONTCONFIG_PATH: path.join(folder, 'fonts'),
      HOME: folder,
    },
  }
}

async function unpackInto(folder: string, bin: string) {
  const unfinished = mkdtempSync(`${folder}.`)
  const before = process.env.TMPDIR
  // The package unpacks where TMPDIR says and nowhere else.
  process.env.TMPDIR = unfinished
  try {
    await Promise.all(
      ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'].map((file) =>
        inflate(path.join(bin, file)),
      ),
    )
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  mkdirSync(path.join(unfinished, '.config'), { recursive: true })
  try {
    renameSync(unfinished, folder)
  } catch {
    // Another test file was quicker.
    rmSync(unfinished, { recursive: true, force: true })
  }
}
