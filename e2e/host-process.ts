import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'

export type HostMessage = Readonly<Record<string, unknown>>

export interface HostProcess {
  readonly child: ChildProcess
  readonly send: (command: HostMessage) => void
  /** The first message with the key, said already or still to come. Rejects when the host ends before. */
  readonly said: (key: string) => Promise<HostMessage>
  /** Answers with the exit code when it has ended, at once if it already has. */
  readonly ended: () => Promise<number | null>
  /** Ends Node and Chromium at once, as a power cut would. */
  readonly kill9: () => Promise<void>
}

const root = path.resolve(import.meta.dirname, '..')
const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) killGroup(child)
})

export interface HostSurroundings {
  /** Modules that Node imports before the program, in order. */
  readonly imports?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  /** Complaints of the program are expected and not shown. */
  readonly isQuiet?: boolean
}

/** Starts the stand-in as the leader of its own process group. Nothing outlives the test process. */
export function startHost(args: readonly string[], surroundings: HostSurroundings = {}): HostProcess {
  const { imports = [], environment = {}, isQuiet = false } = surroundings
  const imported = ['tsx', ...imports].flatMap((module) => ['--import', module])
  const child = spawn(process.execPath, [...imported, 'build/host/run.ts', ...args], {
    cwd: root,
    detached: true,
    stdio: ['pipe', 'pipe', isQuiet ? 'ignore' : 'inherit'],
    env: { ...process.env, TZ: 'Asia/Shanghai', NODE_OPTIONS: '', ...environment },
  })
  running.add(child)
  const exited = once(child, 'exit').then(([code]: unknown[]) => {
    running.delete(child)
    return code as number | null
  })
  const unread: HostMessage[] = []
  const waiting: { readonly key: string; readonly resolve: (message: HostMessage) => void }[] = []
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!line.startsWith('{')) {
      if (!isQuiet) console.error(line)
      return
    }
    const message = JSON.parse(line) as HostMessage
    const index = waiting.findIndex(({ key }) => key in message)
    if (index === -1) unread.push(message)
    else waiting.splice(index, 1)[0]!.resolve(message)
  })
  child.stdin.on('error', () => undefined)

  return {
    child,
    send: (command) => void child.stdin.write(`${JSON.stringify(command)}\n`),
    said: (key) => {
      const index = unread.findIndex((message) => key in message)
      if (index !== -1) return Promise.resolve(unread.splice(index, 1)[0]!)
      const heard = new Promise<HostMessage>((resolve) => waiting.push({ key, resolve }))
      const gone = exited.then((code): never => {
        throw new Error(`the host ended with ${code} before it said "${key}"`)
      })
      return Promise.race([heard, gone])
    },
    ended: () => exited,
    kill9: async () => {
      killGroup(child)
      await exited
    },
  }
}

function killGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL')
  } catch {
    // already gone
  }
}
