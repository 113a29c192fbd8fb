import { openFeedsWorld } from './feeds/world.ts'
import type { Measure, Options } from './harness/rows.ts'

/** A page may take this many times as long while a thousand feeds are read. */
const slowing = { atMost: 3 }

/**
 * One run of the product's own reader over 1,000 feeds on two or three to a lodging, each answered after 100 ms, while
 * visitors open search pages; the floor of reading is eight bare requests at a time to the same calendars.
 */
export async function* cases({ quick, tell }: Options): AsyncGenerator<Measure> {
  const feeds = quick ? 200 : 1000
  const world = await openFeedsWorld(feeds)
  try {
    await visit(world.origin, () => false, 200)
    tell('before')
    let over = false
    const calm = world.run('watch').finally(() => {
      over = true
    })
    const before = await visit(world.origin, () => over)
    const quiet = await calm
    const floor = await bareRate(world.elsewhere, feeds)
    for (const [name, answer] of readings) {
      tell(name)
      world.answersWith(answer)
      await world.makeDue()
      over = false
      const reading = world.run('read').finally(() => {
        over = true
      })
      const during = await visit(world.origin, () => over)
      const run = await reading
      yield { case: `${name}: feeds read in one run`, value: run.count, unit: 'feeds', budget: { atLeast: feeds } }
      yield { case: `${name}: beside bare requests`, value: run.count / run.seconds, unit: 'feeds/s', floor }
      yield { case: `${name}: search page meanwhile, median`, value: during.median, unit: 'ms', floor: before.median }
      const p99 = { value: during.p99, unit: 'ms', floor: before.p99 }
      yield { case: `${name}: search page meanwhile, p99`, ...p99, budget: slowing }
      yield { case: `${name}: event loop, p99 delay`, value: run.delay, unit: 'ms', floor: quiet.delay }
      yield { case: `${name}: memory more than before`, value: run.megabytes, unit: 'MB', budget: { atMost: 150 } }
    }
  } finally {
    await world.stop()
  }
}

const readings = [
  ['first reading, 20 stays each', 'file'],
  ['second, file new, stays the same', 'file'],
  ['third, not modified', '304'],
] as const

/** Opens forty search pages a second until it is over; how long they took, in milliseconds. */
async function visit(origin: string, isOver: () => boolean, most = Number.POSITIVE_INFINITY) {
  const times: number[] = []
  const pending: Promise<void>[] = []
  for (let visitor = 0; visitor < most && !isOver(); visitor += 1) {
    pending.push(
      timed(origin, visitor).then((time) => {
        times.push(time)
      }),
    )
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  await Promise.all(pending)
  const sorted = times.sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { median: at(0.5), p99: at(0.99) }
}

async function timed(origin: string, visitor: number): Promise<number> {
  const arrival = Temporal.PlainDate.from('2026-12-05').add({ weeks: visitor % 40 })
  const stay = { arrivee: arrival.toString(), depart: arrival.add({ days: 7 }).toString() }
  const departement = ['11', '34', '66', '09', '12'][visitor % 5] ?? '11'
  const query = new URLSearchParams({ departement, ...stay })
  const start = performance.now()
  const answer = await fetch(`${origin}/cles-vacances/hebergements?${query}`)
  if (!answer.ok) throw new Error(`a search answered ${answer.status}`)
  await answer.arrayBuffer()
  return performance.now() - start
}

/** Calendars a second that eight bare requests at a time bring. */
async function bareRate(origin: string, count: number): Promise<number> {
  const start = performance.now()
  let next = 0
  const reader = async () => {
    while (next < count) {
      next += 1
      await (await fetch(`${origin}/${next}.ics`)).arrayBuffer()
    }
  }
  await Promise.all(Array.from({ length: 8 }, reader))
  return (count * 1000) / (performance.now() - start)
}
