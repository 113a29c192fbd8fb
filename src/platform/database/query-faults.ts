import { DrizzleQueryError } from 'drizzle-orm'
import { stdSerializers } from 'pino'

/**
 * A failed query without the values it was sent with: they are people's names, numbers and letters, links that still open
 * included. What PostgreSQL said, and the statement with its placeholders, are enough to find the fault.
 */
function withoutValues(error: DrizzleQueryError): Error {
  const cause = error.cause as (Error & { code?: string; constraint?: string }) | undefined
  const said = [cause?.message ?? 'no answer', cause?.code, cause?.constraint].filter(Boolean).join(', ')
  const told = new Error(`A query failed (${said}): ${error.query}`)
  told.stack = error.stack?.replace(error.message, told.message) ?? told.message
  return told
}

export const tellable = (error: unknown): Error => {
  if (error instanceof DrizzleQueryError) return withoutValues(error)
  return error instanceof Error ? error : new Error(String(error))
}

/** For the log: `err` as pino writes errors, never with a query's values. */
export const errorSerializer = (error: unknown) =>
  error instanceof DrizzleQueryError ? stdSerializers.err(withoutValues(error)) : stdSerializers.err(error as Error)
