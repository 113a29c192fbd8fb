import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Stream } from './stream.ts'

/** What a browser does with an address of events, told by the test. */
class FakeEvents extends EventTarget {
  static readonly CLOSED = 2
  static asked: FakeEvents[] = []
  readyState = 0
  constructor() {
    super()
    FakeEvents.asked.push(this)
  }
  close() {
    this.readyState = FakeEvents.CLOSED
  }
}

const say = (type: string) => FakeEvents.asked.at(-1)?.dispatchEvent(new Event(type))
const fail = (readyState: number) => {
  const events = FakeEvents.asked.at(-1)
  if (events) events.readyState = readyState
  say('error')
}

const hearer = { changed: vi.fn(), lost: vi.fn() }
let stream: Stream
beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', FakeEvents)
  vi.clearAllMocks()
  FakeEvents.asked = []
  stream = new Stream('/flux', hearer)
  stream.open()
})
afterEach(() => {
  stream.close()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('LAST-21 a stream that breaks is asked for again, each time later, and at once when a reading succeeds', () => {
  const counts: number[] = []
  for (let time = 0; time < 5; time += 1) {
    fail(0)
    vi.advanceTimersByTime(2_600)
    counts.push(FakeEvents.asked.length)
    vi.advanceTimersByTime(40_000)
  }
  expect(counts).toEqual([2, 2, 3, 4, 5])
  fail(0)
  vi.advanceTimersByTime(4_000)
  const before = FakeEvents.asked.length
  stream.seek()
  expect(FakeEvents.asked).toHaveLength(before + 1)
  say('open')
  expect(stream.hears).toBe(true)
})

test('LAST-21 a stream that never learns that its line was cut is given up when it is silent, or when the line answers again', () => {
  say('open')
  vi.advanceTimersByTime(40_000)
  say('beat')
  vi.advanceTimersByTime(40_000)
  expect(FakeEvents.asked).toHaveLength(1)
  vi.advanceTimersByTime(6_000)
  expect(FakeEvents.asked).toHaveLength(2)
  say('open')
  vi.advanceTimersByTime(10_000)
  stream.seek()
  expect(FakeEvents.asked).toHaveLength(2)
  stream.doubt()
  stream.seek()
  expect(FakeEvents.asked).toHaveLength(3)
})

test('LAST-21 where the sign-in page answers instead of events, or the session ends, the board reads at once', () => {
  fail(FakeEvents.CLOSED)
  expect(hearer.changed).toHaveBeenCalledTimes(1)
  say('over')
  expect(hearer.changed).toHaveBeenCalledTimes(2)
})
