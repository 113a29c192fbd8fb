import { fileTypeFromBuffer } from 'file-type'
import type { PictureType } from '../../platform/images/picture.ts'

/** What people may send, as its content says; nothing that runs, and nothing that browsers read as a page. */
const fileKinds = {
  'application/pdf': { extension: 'pdf', words: 'PDF' },
  'application/msword': { extension: 'doc', words: 'document Word' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    extension: 'docx',
    words: 'document Word',
  },
  'application/vnd.oasis.opendocument.text': { extension: 'odt', words: 'document OpenDocument' },
  'image/jpeg': { extension: 'jpg', words: 'image JPEG' },
  'image/png': { extension: 'png', words: 'image PNG' },
  'image/webp': { extension: 'webp', words: 'image WebP' },
} as const

export type FileKind = keyof typeof fileKinds

export const isPicture = (kind: FileKind): kind is PictureType => kind.startsWith('image/')

/** The kind that the content really is, or null where it is none of ours; the sender's word counts for nothing. */
export async function fileKind(bytes: Uint8Array): Promise<FileKind | null> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (found?.mime === 'application/x-cfb') return holdsWordText(bytes) ? 'application/msword' : null
  return found && Object.hasOwn(fileKinds, found.mime) ? (found.mime as FileKind) : null
}

/** Old Office files are all one container; Word's holds a stream of this name, and one with macros another. */
function holdsWordText(bytes: Uint8Array): boolean {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const has = (name: string) => content.includes(Buffer.from(name, 'utf16le'))
  return has('WordDocument') && !has('_VBA_PROJECT')
}

/** A name to download under: the sender's words without path or control characters, the extension of the true type. */
export function nameFor(sent: string, kind: FileKind): string {
  const last = sent.split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .normalize('NFC')
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[\p{C}\p{Zl}\p{Zp}"<>:|?*;]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')
    .slice(0, 100)
  return `${plain || 'document'}.${fileKinds[kind].extension}`
}

/** « PDF, 85 Ko » as owners read it. */
export const kindInWords = (mediaType: string) =>
  Object.hasOwn(fileKinds, mediaType) ? fileKinds[mediaType as FileKind].words : 'fichier'
