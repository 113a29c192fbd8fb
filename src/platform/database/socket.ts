import { Socket } from 'node:net'

/**
 * A socket that sends what one turn of the program writes as one packet: a pipelined transaction is a handful of small
 * messages, and a system call for each costs more than writing them.
 */
export function gatheringSocket(): Socket {
  const socket = new Socket()
  const write = socket.write
  let gathering = false
  const gatherThenWrite = (...given: Parameters<typeof write>) => {
    if (!gathering) {
      gathering = true
      socket.cork()
      process.nextTick(() => {
        gathering = false
        socket.uncork()
      })
    }
    return write.apply(socket, given)
  }
  socket.write = gatherThenWrite as typeof write
  return socket
}
