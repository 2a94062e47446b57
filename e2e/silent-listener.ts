import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import net from 'node:net'

export interface SilentListener {
  readonly port: number
  /** Connections and datagrams that have arrived, by kind. */
  readonly arrived: () => { readonly tcp: number; readonly udp: number }
  readonly close: () => Promise<void>
}

/** Listens on one loopback port, TCP and UDP, and counts what arrives. */
export async function openSilentListener(): Promise<SilentListener> {
  let tcp = 0
  let udp = 0
  const server = net.createServer((socket) => {
    tcp += 1
    socket.on('error', () => undefined)
    socket.destroy()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo
  const socket = createSocket('udp4').on('message', () => (udp += 1))
  socket.bind(port, '127.0.0.1')
  await once(socket, 'listening')
  return {
    port,
    arrived: () => ({ tcp, udp }),
    close: async () => {
      socket.close()
      server.close()
      await once(server, 'close')
    },
  }
}
