import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { Hono } from 'hono'
import { afterEach, expect, test } from 'vitest'
import { listen } from '../listen.ts'
import { HttpRefusal } from '../refusal.ts'
import { bodies } from './bodies.ts'

const open: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

/** A site of small limits on a real socket: strangers send 100 bytes, files 1,000, all files together 1,500. */
async function site({ deadline = 2_000, least = 20, each = 400 } = {}) {
  const app = new Hono()
  app.onError((error, c) => c.text('', error instanceof HttpRefusal ? error.status : 500))
  app.use(
    bodies({
      isUpload: (path) => path === '/photos',
      isKnown: (c) => c.req.header('cookie') === 'known',
      limits: {
        ...{ stranger: 100, usual: 200, upload: 1_000, budget: 1_500, discarded: 5_000 },
        pace: { deadline, least, each },
      },
    }),
  )
  const read: number[] = []
  app.post('/:where', async (c) => {
    const { byteLength } = await c.req.arrayBuffer()
    read.push(byteLength)
    return c.text('taken')
  })
  const { port, close } = await listen(app.fetch, '127.0.0.1', 0)
  open.push(() => close(100))
  return { port, read }
}

interface Sending {
  path?: string
  cookie?: string
  length: number
}

/** A socket that has said what it will send, and sends when told. */
function sender(port: number, { path = '/photos', cookie = 'known', length }: Sending) {
  const socket = connect(port, '127.0.0.1')
  open.push(async () => socket.destroy())
  socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\nContent-Length: ${length}\r\n\r\n`)
  const { promise, resolve } = Promise.withResolvers<number>()
  socket.on('data', (data) => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(String(data))?.[1])))
  socket.on('close', () => resolve(0))
  socket.on('error', () => resolve(0))
  const send = (bytes: number) => new Promise<void>((sent) => socket.write('x'.repeat(bytes), () => sent()))
  return { send, status: promise, drop: () => socket.destroy() }
}
const all = async (port: number, sending: Sending) => {
  const { send, status } = sender(port, sending)
  await send(sending.length)
  return status
}
const within = (milliseconds: number, status: Promise<number>) => Promise.race([status, wait(milliseconds, 'waits')])

test('OWN-52 strangers send a form and no file: theirs is thrown away as it comes, then they hear so', async () => {
  const { port, read } = await site()
  expect(await all(port, { cookie: '', length: 100 })).toBe(200)
  expect(await all(port, { cookie: '', length: 800 })).toBe(413)
  expect(await all(port, { cookie: '', path: '/other', length: 150 })).toBe(413)
  expect(await all(port, { path: '/other', length: 150 })).toBe(200)
  expect(await all(port, { length: 1_000 })).toBe(200)
  expect(await all(port, { length: 1_200 })).toBe(413)
  expect(read).toEqual([100, 150, 1_000])
})

test('OWN-52 nobody waits to hear that what they announce is far too much', async () => {
  const { port } = await site()
  expect(await within(300, sender(port, { length: 6_000 }).status)).toBe(413)
})

test('OWN-52 strangers who send slowly hold up nobody who is signed in', async () => {
  const { port } = await site()
  for (let count = 0; count < 20; count += 1) await sender(port, { cookie: '', length: 1_000 }).send(10)
  expect(await within(300, all(port, { length: 1_000 }))).toBe(200)
})

test('OWN-52 who stalls is cut off with 408, and gives way to who waits', async () => {
  const { port, read } = await site()
  const stalled = sender(port, { length: 1_000 })
  await stalled.send(500)
  await wait(50)
  const waiting = all(port, { length: 900 })
  expect(await within(200, waiting)).toBe('waits')
  expect(await within(1_500, stalled.status)).toBe(408)
  expect(await within(500, waiting)).toBe(200)
  expect(read).toEqual([900])
})

test('OWN-52 who drips is cut off at the deadline', async () => {
  const { port } = await site({ deadline: 900 })
  const dripping = sender(port, { length: 1_000 })
  let status: number | 'waits' = 'waits'
  for (let drops = 0; status === 'waits' && drops < 12; drops += 1) {
    await dripping.send(30)
    status = (await within(150, dripping.status)) as number | 'waits'
  }
  expect(status).toBe(408)
})

test('OWN-52 a connection that drops gives its share back, while it sends and while it waits', async () => {
  const { port } = await site({ deadline: 60_000, least: 0, each: 60_000 })
  const sending = sender(port, { length: 1_000 })
  await sending.send(500)
  await wait(50)
  const waiting = sender(port, { length: 1_000 })
  await wait(50)
  const behind = all(port, { length: 1_000 })
  expect(await within(200, behind)).toBe('waits')
  waiting.drop()
  await wait(50)
  sending.drop()
  expect(await within(500, behind)).toBe(200)
})
