import { spawn } from 'node:child_process'

export interface ChildOutcome {
  /** The exit code; null when it was ended by a signal or by the time limit. */
  readonly code: number | null
  readonly seconds: number
  /** What it wrote, when it was not streamed. */
  readonly output: string
}

export interface ChildOptions {
  readonly cwd?: string
  readonly environment?: Readonly<Record<string, string>>
  /** Shows the output as it comes, instead of collecting it. */
  readonly isStreamed?: boolean
  readonly minutes?: number
}

/** Runs a program with no input. Resolves whatever becomes of it; after `minutes` (10) it and its children are ended. */
export function runChild(command: string, args: readonly string[], options: ChildOptions = {}): Promise<ChildOutcome> {
  const begun = Date.now()
  const pieces: string[] = []
  const output = options.isStreamed ? 'inherit' : 'pipe'
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...(options.isStreamed ? {} : { NO_COLOR: '1' }), ...options.environment },
    stdio: ['ignore', output, output],
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32',
  })
  const alarm = setTimeout(() => endTree(child.pid), (options.minutes ?? 10) * 60_000)
  child.stdout?.setEncoding('utf8').on('data', (piece: string) => pieces.push(piece))
  child.stderr?.setEncoding('utf8').on('data', (piece: string) => pieces.push(piece))
  return new Promise((resolve) => {
    const finish = (code: number | null) => {
      clearTimeout(alarm)
      resolve({ code, seconds: (Date.now() - begun) / 1000, output: pieces.join('') })
    }
    child.on('error', (error) => {
      pieces.push(`${command}: ${error.message}\n`)
      finish(null)
    })
    child.on('close', finish)
  })
}

/** A tool of node_modules, by its name, without going through npx. */
export const toolPath = (root: string, name: string): string =>
  `${root}/node_modules/.bin/${name}${process.platform === 'win32' ? '.cmd' : ''}`

function endTree(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
