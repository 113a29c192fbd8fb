const headEnd = Buffer.from('\r\n\r\n')

/** More than any browser writes above a field. */
const largestHead = 16 * 1024

/** The boundary of a multipart form; undefined where the body is of another type. */
export const boundaryOf = (contentType = '') =>
  /^multipart\/form-data\b.*;\s*boundary="?([^";]{1,70})"?/i.exec(contentType)?.[1]

/**
 * Passes a form's body on as it comes, its fields whole and its files empty: who chose too large a file keeps what was typed
 * beside it. `leftOut` receives the names of the fields whose files had bytes.
 */
export function withoutFiles(boundary: string, leftOut: Set<string>) {
  const delimiter = Buffer.from(`\r\n--${boundary}`)
  // Every delimiter begins with a line break, the first one too: it is put before it, and taken off what is passed on.
  let held = Buffer.from('\r\n')
  let skip = held.length
  let where: 'head' | 'field' | 'file' = 'field'
  let name = ''

  const passed = (bytes: Uint8Array) => {
    const kept = bytes.subarray(skip)
    skip = Math.max(0, skip - bytes.length)
    return kept
  }

  function* head() {
    const end = held.indexOf(headEnd)
    if (end === -1 && held.length > largestHead) where = 'field'
    if (end === -1) return false
    const text = held.subarray(0, end).toString()
    name = /;\s*name="([^"]*)"/i.exec(text)?.[1] ?? ''
    where = /;\s*filename\*?=/i.test(text) ? 'file' : 'field'
    yield held.subarray(0, end + headEnd.length)
    held = held.subarray(end + headEnd.length)
    return true
  }

  function* content() {
    const at = held.indexOf(delimiter)
    // What may be the beginning of a delimiter waits for the bytes behind it.
    const until = at === -1 ? Math.max(0, held.length - delimiter.length + 1) : at
    if (where === 'file' && until > 0) leftOut.add(name)
    if (where === 'field' && until > 0) yield passed(held.subarray(0, until))
    held = held.subarray(until)
    if (at === -1) return false
    yield passed(delimiter)
    held = held.subarray(delimiter.length)
    where = 'head'
    return true
  }

  return {
    *take(bytes: Uint8Array): Generator<Uint8Array> {
      held = Buffer.concat([held, bytes])
      while (where === 'head' ? yield* head() : yield* content());
    },
    /** What stands behind the last delimiter. */
    *rest(): Generator<Uint8Array> {
      if (where !== 'file') yield passed(held)
    },
  }
}
