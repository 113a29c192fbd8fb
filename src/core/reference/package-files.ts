import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** A data file of an installed package; read by its path, so that the package's own code neither runs nor stays in memory. */
export const readPackageFile = (specifier: string): Buffer => readFileSync(require.resolve(specifier))

export const readPackageJson = <T>(specifier: string): T => JSON.parse(readPackageFile(specifier).toString('utf8')) as T

/** A package that is one module of data, loaded at first use. */
export const requirePackage = <T>(specifier: string): T => require(specifier) as T
