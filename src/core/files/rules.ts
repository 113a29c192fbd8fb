/** What may be stored, by the first bytes of its content; the sender's word on the type counts for nothing. */
const signatures: { mediaType: string; matches: (bytes: Uint8Array) => boolean }[] = [
  { mediaType: 'image/png', matches: (bytes) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  { mediaType: 'image/jpeg', matches: (bytes) => startsWith(bytes, [0xff, 0xd8, 0xff]) },
  {
    mediaType: 'image/webp',
    matches: (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP',
  },
]

const startsWith = (bytes: Uint8Array, start: number[]) => start.every((byte, place) => bytes[place] === byte)
const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.slice(from, to))

/** The picture type that the content really is, or null when it is none that browsers of ours show. */
export function pictureType(bytes: Uint8Array): string | null {
  return signatures.find((signature) => signature.matches(bytes))?.mediaType ?? null
}
