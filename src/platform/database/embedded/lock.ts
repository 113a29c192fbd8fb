import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * One program per data folder. Node has no file lock of its own; SQLite's is one, taken from the system, which gives it
 * back whatever way the program dies.
 */
export function lockFolder(dataDir: string): { release(): void } {
  const pidFile = path.join(dataDir, 'escale.pid')
  const lock = openLock(path.join(dataDir, 'escale.lock'), dataDir)
  try {
    lock.exec('begin exclusive')
  } catch {
    lock.close()
    throw new Error(
      `Le dossier de données ${dataDir} est déjà utilisé par un Escale en marche (processus ${readPid(pidFile)}) : arrêtez-le d'abord, ou choisissez un autre dossier avec DATA_DIR.`,
    )
  }
  writeFileSync(pidFile, `${process.pid}\n`)
  return { release: () => lock.close() }
}

function openLock(file: string, dataDir: string) {
  try {
    const lock = new DatabaseSync(file)
    // Whoever could read it could hold it.
    chmodSync(file, 0o600)
    return lock
  } catch (error) {
    throw new Error(
      `Escale ne peut pas écrire dans le dossier de données ${dataDir} : il appartient sans doute à un autre compte.`,
      { cause: error },
    )
  }
}

function readPid(pidFile: string): string {
  try {
    return readFileSync(pidFile, 'utf8').trim()
  } catch {
    return 'inconnu'
  }
}
