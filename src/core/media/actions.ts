import { randomBytes } from 'node:crypto'
import { type Database, read, write } from '../../platform/database/database.ts'
import type { RemadePhoto } from '../../platform/images/remake.ts'
import type { FileStore } from '../services.ts'
import { byteName, byteNames } from './rules.ts'
import { deletePicture, insertPicture, selectPictureKey } from './store.ts'

interface Keeping {
  db: Database
  files: FileStore
  organizationId: number
  now: Temporal.Instant
}

/**
 * Keeps a photo's sizes before any verb points at them. The row comes first: whatever a kill leaves, the purge finds it
 * by its row, and half a photo is never one that a page shows.
 */
export async function keepPicture(keeping: Keeping, { files, ...facts }: RemadePhoto): Promise<number> {
  const { db, organizationId, now } = keeping
  const key = randomBytes(32)
  const pictureId = await write(db, { organizationId }, (tx) =>
    insertPicture(tx, { organizationId, key, ...facts, madeAt: now }),
  )
  await putBytes(keeping.files, key, files)
  return pictureId
}

/** Takes back a picture that no verb points at in the end: its row last, so that a kill leaves it to the purge. */
export async function dropPicture(keeping: Keeping, pictureId: number, { sizes }: RemadePhoto): Promise<void> {
  const { db, organizationId, files } = keeping
  const scope = { organizationId }
  const key = await read(db, scope, (tx) => selectPictureKey(tx, organizationId, pictureId))
  await removeBytes(files, { key, sizes })
  await write(db, scope, (tx) => deletePicture(tx, organizationId, pictureId))
}

/** Writes every size under its name. */
export async function putBytes(store: FileStore, key: Uint8Array, files: RemadePhoto['files']) {
  for (const { size, format, bytes } of files) await store.put(byteName(key, size, format), bytes)
}

/** Takes a picture's bytes away; what is gone already is no fault, so that a purge cut off is run again. */
export async function removeBytes(files: FileStore, picture: { key: Uint8Array; sizes: readonly number[] }) {
  for (const name of byteNames(picture)) await files.remove(name)
}
