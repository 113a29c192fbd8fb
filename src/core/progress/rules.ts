/** Where a run stands, as counted from its things. */
export interface Counts {
  done: number
  refused: number
  waiting: number
}

export type RunState = 'running' | 'stopped' | 'finished'

export interface RunTimes {
  finishedAt: Temporal.Instant | null
  stoppedAt: Temporal.Instant | null
}

export function runState({ finishedAt, stoppedAt }: RunTimes): RunState {
  if (finishedAt) return 'finished'
  return stoppedAt ? 'stopped' : 'running'
}

/** Nothing of it has moved for so long: its worker was lost. Another comes within two minutes, as the queue notices. */
export const stalledAfter = { minutes: 3 }

export const isStalled = (run: RunTimes, movedAt: Temporal.Instant, now: Temporal.Instant) =>
  runState(run) === 'running' && Temporal.Instant.compare(movedAt, now.subtract(stalledAfter)) < 0

/** « 12 faits, 1 refusé, 29 restent » */
export function inWords({ done, refused, waiting }: Counts): string {
  const parts = [`${done} ${done > 1 ? 'faits' : 'fait'}`]
  if (refused > 0) parts.push(`${refused} ${refused > 1 ? 'refusés' : 'refusé'}`)
  if (waiting > 0) parts.push(`${waiting} ${waiting > 1 ? 'restent' : 'reste'}`)
  return parts.join(', ')
}
