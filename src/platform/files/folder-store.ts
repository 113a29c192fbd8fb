import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Names are hashes of ours; anything else must never become a path. */
const safeName = /^[0-9a-f]{64}$/

/**
 * Files in a folder, two levels deep by their first digits. A file is written aside, flushed, then renamed into its
 * place: a crash leaves either the whole file or none.
 */
export function folderFileStore(folder: string) {
  const pathOf = (name: string) => {
    if (!safeName.test(name)) throw new Error('not a file name of ours')
    return join(folder, name.slice(0, 2), name.slice(2, 4), name)
  }
  return {
    async put(name: string, bytes: Uint8Array): Promise<void> {
      const path = pathOf(name)
      if (await exists(path, bytes.byteLength)) return
      await mkdir(dirname(path), { recursive: true })
      const aside = `${path}.${randomUUID()}`
      const file = await open(aside, 'wx')
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(aside, path)
    },

    async get(name: string): Promise<Uint8Array | null> {
      try {
        return await readFile(pathOf(name))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
        throw error
      }
    },

    async remove(name: string): Promise<void> {
      await rm(pathOf(name), { force: true })
    },
  }
}

async function exists(path: string, size: number): Promise<boolean> {
  const known = await stat(path).catch(() => null)
  return known?.size === size
}
