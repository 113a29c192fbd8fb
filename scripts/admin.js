import './require-node.js'

try {
  const { build } = await import('./build.js')
  await build()
  const { runAdmin } = await import('../dist/admin.js')
  process.exitCode = await runAdmin(process.argv.slice(2), process.env)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
