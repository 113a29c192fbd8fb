import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { folderFileStore } from './folder-store.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'escale-files-'))
})
afterEach(() => rm(folder, { recursive: true }))

const bytes = new TextEncoder().encode('bonjour')
const name = createHash('sha256').update(bytes).digest('hex')

test('what was put comes back, also when put twice at once', async () => {
  const store = folderFileStore(folder)
  await Promise.all([store.put(name, bytes), store.put(name, bytes)])
  expect(Buffer.from((await store.get(name)) ?? []).toString()).toBe('bonjour')
})

test('an unknown file is null', async () => {
  expect(await folderFileStore(folder).get('0'.repeat(64))).toBeNull()
})

test('a name that is not a hash of ours never becomes a path', async () => {
  await expect(folderFileStore(folder).get('../../etc/passwd')).rejects.toThrow('not a file name')
})
