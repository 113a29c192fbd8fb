export interface Latency {
  /** The tenth percentile: what the work takes when nothing else disturbs it. */
  undisturbed: number
  median: number
  p99: number
}

/**
 * Times both in turn, so that a moment when the machine is busy weighs on both alike.
 *
 * @returns milliseconds
 */
export async function timeInTurn(
  runs: number,
  floor: () => Promise<unknown>,
  subject: (run: number) => Promise<unknown>,
): Promise<{ floor: Latency; subject: Latency }> {
  const times: { floor: number[]; subject: number[] } = { floor: [], subject: [] }
  // A prepared statement settles on its plan after five runs; the code is compiled after some more.
  for (let run = -30; run < runs; run++) {
    const floorTime = await time(floor)
    const subjectTime = await time(() => subject(Math.abs(run)))
    if (run < 0) continue
    times.floor.push(floorTime)
    times.subject.push(subjectTime)
  }
  return { floor: summary(times.floor), subject: summary(times.subject) }
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function summary(times: number[]): Latency {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { undisturbed: at(0.1), median: at(0.5), p99: at(0.99) }
}
