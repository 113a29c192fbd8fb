import { z } from 'zod'

/** What the environment may say; every other file receives it as values. */
export interface Settings {
  production: boolean
  /** Everything but production: the demo world in an empty database, demo accounts, this machine only. */
  demo: boolean
  host: string
  port: number
  dataDir: string
  /** Absent: the PostgreSQL that npm installed, in the data folder. */
  databaseUrl: string | undefined
  /** Absent outside production: one is drawn and kept in the data folder. */
  secretKey: string | undefined
  /** Absent outside production: the address that the program listens on. */
  publicUrl: string | undefined
  trustedProxies: string[]
  smtpUrl: string | undefined
  mapTiles: string
  logLevel: string
}

/** Settings that cannot be used: one sentence for each, made to be read by whoever starts the program. */
class UnusableSettings extends Error {}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

const optional = z
  .string()
  .optional()
  .transform((text) => text?.trim() || undefined)

const environment = z.object({
  NODE_ENV: optional,
  HOST: optional.transform((host) => host ?? '127.0.0.1'),
  PORT: optional.transform((port) => Number(port ?? 3000)).refine(isPort, 'PORT doit être un nombre de 0 à 65535.'),
  DATA_DIR: optional.transform((folder) => folder ?? 'data'),
  DATABASE_URL: optional.refine(
    (url) => url === undefined || /^postgres(ql)?:\/\//.test(url),
    "DATABASE_URL doit être l'adresse d'un PostgreSQL : postgres://compte:motdepasse@machine:5432/base",
  ),
  SECRET_KEY: optional.refine(
    (key) => key === undefined || key.length >= 32,
    'SECRET_KEY est trop courte : il en faut au moins 32 caractères tirés au hasard (par exemple « openssl rand -base64 32 »).',
  ),
  PUBLIC_URL: optional
    .refine(
      (url) => url === undefined || isOrigin(url),
      'PUBLIC_URL doit être une adresse http(s) sans chemin : https://extranet.exemple.fr',
    )
    .transform((url) => url && new URL(url).origin),
  TRUSTED_PROXIES: optional.transform((list) => list?.split(/[\s,]+/) ?? []),
  SMTP_URL: optional.refine(
    (url) => url === undefined || /^smtps?:\/\//.test(url),
    'SMTP_URL doit commencer par smtp:// ou smtps://',
  ),
  MAP_TILES: optional.transform((address) => address ?? ''),
  LOG_LEVEL: optional.refine(
    (level) => level === undefined || logLevels.includes(level),
    `LOG_LEVEL doit être ${logLevels.join(', ')}.`,
  ),
})

export function readSettings(env: Record<string, string | undefined>): Settings {
  const parsed = environment.safeParse(env)
  if (!parsed.success) throw new UnusableSettings(parsed.error.issues.map(({ message }) => message).join('\n'))
  const given = parsed.data
  const production = given.NODE_ENV === 'production'
  const refusals = production ? refusalsInProduction(given) : refusalsInDemo(given)
  if (refusals.length > 0) throw new UnusableSettings(refusals.join('\n'))
  return {
    production,
    demo: !production,
    host: given.HOST,
    port: given.PORT,
    dataDir: given.DATA_DIR,
    databaseUrl: given.DATABASE_URL,
    secretKey: given.SECRET_KEY,
    publicUrl: given.PUBLIC_URL,
    trustedProxies: given.TRUSTED_PROXIES,
    smtpUrl: given.SMTP_URL,
    mapTiles: given.MAP_TILES,
    // The demonstration's terminal shows its address, not every request.
    logLevel: given.LOG_LEVEL ?? (production ? 'info' : 'warn'),
  }
}

type Given = z.infer<typeof environment>

function refusalsInProduction({ SECRET_KEY, PUBLIC_URL }: Given) {
  const missing = []
  if (!SECRET_KEY) {
    missing.push(
      'En production, SECRET_KEY est obligatoire : au moins 32 caractères tirés au hasard, à garder (par exemple « openssl rand -base64 32 »).',
    )
  }
  if (!PUBLIC_URL) {
    missing.push(
      "En production, PUBLIC_URL est obligatoire : l'adresse que les gens tapent, https://extranet.exemple.fr",
    )
  }
  return missing
}

/** The demo accounts' passwords are public: nobody but this machine may reach them. */
function refusalsInDemo({ HOST }: Given) {
  if (HOST === 'localhost' || HOST === '::1' || /^127\.\d+\.\d+\.\d+$/.test(HOST)) return []
  return [
    `La démonstration, dont les mots de passe sont publics, n'écoute que sur cette machine : HOST ne peut pas être « ${HOST} ». Pour ouvrir Escale au réseau, lancez-le avec NODE_ENV=production.`,
  ]
}

function isPort(port: number) {
  return Number.isInteger(port) && port >= 0 && port <= 65535
}

function isOrigin(text: string) {
  const url = URL.canParse(text) ? new URL(text) : null
  return url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === ''
}
