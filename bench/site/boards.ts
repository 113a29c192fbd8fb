import { Agent, get, type IncomingMessage } from 'node:http'

const board = '/haute-provence/gestion/dispo/tableau'

/** As the boards' element does: pages are read again with a little chance between them. */
const spread = 250

const hotel = 'Hôtel du Cours'

interface Boards {
  /** Runs `declare`; for each board, the milliseconds from its answer to the moment when the board shows it. */
  follow(declare: () => Promise<{ state: 'room' | 'full'; at: number }>): Promise<number[]>
  close(): void
}

/** `count` open boards: each holds its stream of events, and reads its page again when it is told of a change. */
export async function watchBoards(origin: string, cookie: string, count: number): Promise<Boards> {
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })
  const streams: IncomingMessage[] = []
  const heard: (() => void)[] = Array.from({ length: count }, () => () => undefined)

  const open = (index: number) =>
    new Promise<void>((resolve, reject) => {
      const request = get(`${origin}${board}/flux`, { headers: { cookie }, agent }, (answer) => {
        if (answer.statusCode !== 200) reject(new Error(`a board's stream answered ${answer.statusCode}`))
        streams.push(answer)
        answer.setEncoding('utf8')
        answer.on('error', () => undefined)
        answer.on('data', (text: string) => {
          if (text.includes('event: open')) resolve()
          if (text.includes('event: change')) heard[index]?.()
        })
      })
      request.on('error', reject)
    })
  for (let index = 0; index < count; index += 1) await open(index)

  return {
    async follow(declare) {
      const told = heard.map(
        (_, index) =>
          new Promise<void>((resolve) => {
            heard[index] = resolve
          }),
      )
      const { state, at } = await declare()
      return Promise.all(
        told.map(async (change) => {
          await change
          await new Promise((resolve) => setTimeout(resolve, Math.random() * spread))
          await readOnce(origin, cookie, state)
          return Math.max(0, performance.now() - at)
        }),
      )
    },
    close() {
      for (const stream of streams) stream.destroy()
      agent.destroy()
    },
  }
}

/** Reads the board's page; once must be enough, as the change is committed before it is announced. */
async function readOnce(origin: string, cookie: string, state: string) {
  const page = await (await fetch(origin + board, { headers: { cookie } })).text()
  if (page.includes(hotel) !== (state === 'room')) throw new Error('a board shows what is no longer true')
}
