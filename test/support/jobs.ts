import type { JobDefinition } from '../../src/platform/jobs/jobs.ts'

/** Runs one job now, as the clock does: for all organisations, unless one is named. */
export async function runJob(
  definitions: readonly JobDefinition[],
  name: string,
  organizationId: number | null = null,
) {
  const definition = definitions.find((one) => one.name === name)
  if (!definition) throw new Error(`there is no job ${name}`)
  await definition.run({ organizationId })
}
