import { readFileSync } from 'node:fs'

/** The addresses of the built files by their logical names (`style.css`), as scripts/build.js wrote them. */
export function readManifest(file: URL): (name: string) => string {
  const names = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  return (name) => {
    const hashed = names[name]
    if (!hashed)
      throw new Error(`${name} is not a built file: is there src/browser/entries/${name.replace('.js', '.ts')}?`)
    return `/assets/${hashed}`
  }
}
