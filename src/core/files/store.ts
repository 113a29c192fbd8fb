import { createHash } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '../../platform/database/database.ts'
import type { FileStore } from '../services.ts'
import { files } from './schema.ts'
import type { Upload } from './uploads.ts'

export interface NewFile {
  organizationId: number
  /** As shown when downloaded; never a path. */
  name: string
  mediaType: string
  bytes: Uint8Array
  visibility: 'public' | 'private'
  now: Temporal.Instant
}

/**
 * Stores bytes and their row; the same content under the same name is stored once. The bytes are written before the
 * row commits: a crash between leaves bytes that nothing points at, never a row without its bytes.
 */
export async function storeFile(tx: Transaction, store: FileStore, file: NewFile): Promise<number> {
  const { bytes, now, ...row } = file
  const sha256 = createHash('sha256').update(bytes).digest()
  await store.put(sha256.toString('hex'), bytes)
  const [stored] = await tx
    .insert(files)
    .values({ ...row, size: bytes.byteLength, sha256, storedAt: now })
    .onConflictDoUpdate({
      target: [files.organizationId, files.sha256, files.name, files.visibility],
      set: { mediaType: sql`excluded.media_type` },
    })
    .returning({ id: files.id })
  if (!stored) throw new Error('a file was not stored')
  return stored.id
}

interface Storing {
  actor: { organizationId: number }
  files: FileStore
  now: Temporal.Instant
}

/** A picture of a page, as `pictureOf` made it: public, like all that pages show as pictures. */
export const storePicture = (tx: Transaction, { actor, files: store, now }: Storing, name: string, bytes: Uint8Array) =>
  storeFile(tx, store, {
    organizationId: actor.organizationId,
    ...{ name: `${name}.webp`, mediaType: 'image/webp', bytes, visibility: 'public', now },
  })

/** A file to download, as `uploadOf` read it: private, served by the page that owns it. */
export const storeUpload = (tx: Transaction, { actor, files: store, now }: Storing, { name, kind, bytes }: Upload) =>
  storeFile(tx, store, {
    organizationId: actor.organizationId,
    ...{ name, mediaType: kind, bytes, visibility: 'private', now },
  })

/** A file that anyone may see; private and foreign ones are null. */
export async function selectOptionalPublicFile(tx: Transaction, organizationId: number, id: number) {
  const [row] = await tx
    .select()
    .from(files)
    .where(and(eq(files.organizationId, organizationId), eq(files.id, id), eq(files.visibility, 'public')))
  return row ?? null
}
