import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

export interface InstanceLock {
  readonly isFirst: boolean
  /** For a second instance: hands its arguments over. For the first it does nothing. */
  readonly callFirst: () => void
  /** For the first instance: what to do when a second one calls. */
  readonly onCall: (listener: (argv: string[], folder: string) => void) => void
}

/**
 * One instance per profile folder. The lock is a socket of the operating system that vanishes with its process, so a
 * killed instance leaves nothing behind (on macOS, a file that the next start replaces).
 */
export async function takeInstanceLock(profileDir: string): Promise<InstanceLock> {
  const address = addressFor(profileDir)
  for (let attempt = 0; attempt < 5; attempt++) {
    const held = await listen(address)
    if (held) return held
    const first = await connect(address)
    if (first) return first
    if (process.platform === 'darwin') rmSync(address, { force: true })
  }
  throw new Error('the profile is locked, but its holder does not answer')
}

function addressFor(profileDir: string): string {
  const name = `duban-host-${createHash('sha256').update(profileDir).digest('hex').slice(0, 24)}`
  if (process.platform === 'linux') return `\0${name}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : path.join(os.tmpdir(), name)
}

function listen(address: string): Promise<InstanceLock | null> {
  const listeners: ((argv: string[], folder: string) => void)[] = []
  const server = net.createServer((socket) => {
    let text = ''
    socket.on('error', () => undefined)
    socket.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')))
    socket.on('end', () => {
      if (text === '') return
      const call = JSON.parse(text) as { argv: string[]; folder: string }
      for (const listener of listeners) listener(call.argv, call.folder)
    })
  })
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    )
    server.listen(address, () => {
      server.unref()
      resolve({ isFirst: true, callFirst: () => undefined, onCall: (listener) => void listeners.push(listener) })
    })
  })
}

function connect(address: string): Promise<InstanceLock | null> {
  return new Promise((resolve) => {
    const socket = net.connect(address)
    socket.once('error', () => resolve(null))
    socket.once('connect', () => {
      socket.unref()
      const callFirst = () => void socket.end(JSON.stringify({ argv: process.argv, folder: process.cwd() }))
      resolve({ isFirst: false, callFirst, onCall: () => undefined })
    })
  })
}
