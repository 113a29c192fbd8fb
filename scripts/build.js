import './require-node.js'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

const root = path.resolve(import.meta.dirname, '..')
const dist = path.join(root, 'dist')
const assets = path.join(dist, 'assets')
const stamp = path.join(dist, 'inputs.txt')

/** Builds dist/ unless it was built from these very inputs. Answers whether it had to. */
export async function build() {
  const inputs = hashOfInputs()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return false
  try {
    rmSync(dist, { recursive: true, force: true })
    mkdirSync(assets, { recursive: true })
  } catch (error) {
    throw new Error(
      `Escale ne peut pas écrire dans ${dist} : lancez « npm run build » sous le compte à qui il appartient.`,
      {
        cause: error,
      },
    )
  }
  const esbuild = await import('esbuild')
  const [scripts, style] = await Promise.all([buildElements(esbuild), buildStyle(), buildServer(esbuild)])
  writeFileSync(
    path.join(dist, 'assets.json'),
    `${JSON.stringify({ ...scripts, ...style, ...copyDrawings() }, null, 2)}\n`,
  )
  writeFileSync(stamp, inputs)
  return true
}

function hashOfInputs() {
  const hash = createHash('sha256')
  const sources = readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
  for (const file of ['package-lock.json', 'tsconfig.json', 'scripts/build.js', ...sources.sort()]) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

async function buildServer(esbuild) {
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['src/main.ts', 'src/admin.ts'],
    outdir: dist,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node26',
    chunkNames: '[name]-[hash]',
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'warning',
    plugins: [keepPlaces, bundleSmallFiles],
  })
}

// The sources read their neighbours (migrations, dist/assets, workers) from where they stand; the bundle must too.
const keepPlaces = {
  name: 'keep-places',
  setup(build) {
    build.onLoad({ filter: /[/\\]src[/\\].*\.tsx?$/ }, ({ path: file }) => {
      if (!file.startsWith(path.join(root, 'src'))) return undefined
      const source = readFileSync(file, 'utf8')
      if (!source.includes('import.meta.')) return undefined
      const place = path.relative(dist, file).replaceAll('\\', '/')
      const contents = source
        .replaceAll('import.meta.url', `new URL(${JSON.stringify(place)}, import.meta.url).href`)
        .replaceAll('import.meta.dirname', `(import.meta.dirname + ${JSON.stringify(`/${path.dirname(place)}`)})`)
      return { contents, loader: file.endsWith('x') ? 'tsx' : 'ts' }
    })
  },
}

// Packages of hundreds of small modules load five times faster from one file. The others stay where npm put them: they
// are few files, or read their own folder.
const bundled = /^(drizzle-orm|hono|@hono\/node-server|zod|i18next|lucide)(\/|$)/
const bundleSmallFiles = {
  name: 'bundle-small-files',
  setup(build) {
    build.onResolve({ filter: /^[^./#]/ }, ({ path: name, kind }) =>
      kind === 'entry-point' || bundled.test(name) ? undefined : { path: name, external: true },
    )
  },
}

/** Each entry of src/browser/entries becomes a hashed script, and a hashed style sheet when it imports one. */
async function buildElements(esbuild) {
  const folder = path.join(root, 'src/browser/entries')
  const entries = existsSync(folder) ? readdirSync(folder).filter((name) => /(?<!\.test)\.ts$/.test(name)) : []
  if (entries.length === 0) return {}
  const { metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: entries.map((name) => path.join(folder, name)),
    outdir: assets,
    bundle: true,
    splitting: true,
    minify: true,
    metafile: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    entryNames: '[name]-[hash]',
    chunkNames: 'shared-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.png': 'file', '.svg': 'file', '.webp': 'file' },
    logLevel: 'warning',
  })
  const named = {}
  for (const [file, { entryPoint, cssBundle }] of Object.entries(metafile.outputs)) {
    if (!entryPoint?.startsWith('src/browser/entries/')) continue
    const name = path.basename(entryPoint, '.ts')
    named[`${name}.js`] = path.basename(file)
    if (cssBundle) named[`${name}.css`] = path.basename(cssBundle)
  }
  return named
}

/** Drawings that pages link to, such as the browser tab's. */
function copyDrawings() {
  const folder = path.join(root, 'src/browser/drawings')
  const named = {}
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const body = readFileSync(path.join(folder, name))
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 8)
    const { name: stem, ext } = path.parse(name)
    named[name] = `${stem}-${hash}${ext}`
    writeFileSync(path.join(assets, named[name]), body)
  }
  return named
}

async function buildStyle() {
  if (!existsSync(path.join(root, 'src/browser/style.css'))) return {}
  const cli = path.join(root, 'node_modules/@tailwindcss/cli/dist/index.mjs')
  const output = path.join(assets, 'style.css')
  await promisify(execFile)(
    process.execPath,
    [cli, '--input', 'src/browser/style.css', '--output', output, '--minify'],
    {
      cwd: root,
    },
  )
  const hash = createHash('sha256').update(readFileSync(output)).digest('hex').slice(0, 8)
  renameSync(output, path.join(assets, `style-${hash}.css`))
  return { 'style.css': `style-${hash}.css` }
}

if (import.meta.main) {
  const start = performance.now()
  const built = await build()
  console.log(built ? `dist/ : ${Math.round(performance.now() - start)} ms` : 'dist/ est à jour.')
}
