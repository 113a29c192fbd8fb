import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Keeps files in a folder, each written whole before it bears its name. Names come from the program, never from people. */
export function folderFiles(folder: string) {
  const place = (name: string) => {
    const file = path.resolve(folder, name)
    if (!file.startsWith(path.resolve(folder) + path.sep)) throw new Error(`${name} leads out of the folder`)
    return file
  }
  return {
    async put(name: string, bytes: Uint8Array) {
      const file = place(name)
      const unfinished = `${file}.${randomBytes(6).toString('hex')}`
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
      await writeFile(unfinished, bytes, { mode: 0o600, flush: true })
      await rename(unfinished, file)
    },
    async get(name: string): Promise<Uint8Array | null> {
      try {
        return await readFile(place(name))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
        throw error
      }
    },
  }
}
