import { readFile } from 'node:fs/promises'
import { remakePhoto } from '../../src/platform/images/remake.ts'

// One photo in a process of its own: what it takes at the most beside what the process takes anyway.
const [file = ''] = process.argv.slice(2)
const bytes = await readFile(file)
await remakePhoto(new Uint8Array([0]))
await import('sharp')
const before = process.memoryUsage().rss
const made = await remakePhoto(bytes)
if (!made.ok) throw new Error(made.refusal)
console.log((process.resourceUsage().maxRSS * 1024 - before) / 1e6)
