// npm run bench [-- NAME…] [--json] [--quick]; pages are JSX, which Node does not strip by itself.
import './require-node.js'

const { register } = await import('tsx/esm/api')
register()
await import('../bench/run.ts')
