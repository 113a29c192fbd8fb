/**
 * Lets callers who wait at the same moment share one piece of work. A call only ever waits for work that started after
 * it came, so what it learns is never older than its question.
 */
export function batched<Item, Result>(work: (items: Item[]) => Promise<Result>): (item: Item) => Promise<Result> {
  let waiting: { items: Item[]; result: Promise<Result> } | undefined
  let running: Promise<unknown> = Promise.resolve()
  return (item) => {
    if (waiting) {
      waiting.items.push(item)
      return waiting.result
    }
    const items = [item]
    const result = running.then(() => {
      waiting = undefined
      return work(items)
    })
    waiting = { items, result }
    running = result.catch(() => undefined)
    return result
  }
}
