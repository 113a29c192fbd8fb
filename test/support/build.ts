import { execFileSync } from 'node:child_process'

/** Browsers and whole programs need dist/; nothing is done when it is up to date. */
export default function setup() {
  execFileSync(process.execPath, ['scripts/build.js'], { stdio: ['ignore', 'ignore', 'inherit'] })
}
