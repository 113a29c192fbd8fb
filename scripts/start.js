// The program runs in this very process, so that the signals that npm passes on reach it.
import './require-node.js'
import path from 'node:path'

try {
  const { enableCompileCache } = await import('node:module')
  enableCompileCache(path.join(import.meta.dirname, '../dist/compiled'))
  const { build } = await import('./build.js')
  await build()
  process.setSourceMapsEnabled(true)
  await import('../dist/main.js')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
