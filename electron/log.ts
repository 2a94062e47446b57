import { join } from 'node:path'
import log from 'electron-log/node'

type Facts = Readonly<Record<string, string | number>>

/** Sends the log to `<folder>/main.log`, at most two files of 1 MB. Codes and ids only: never what people typed. */
export function openLog(folder: string): void {
  log.transports.file.resolvePathFn = () => join(folder, 'main.log')
  log.transports.file.maxSize = 1_048_576
  log.transports.file.level = 'info'
  log.transports.console.level = 'warn'
}

export function logEvent(code: string, facts: Facts = {}): void {
  log.info(code, facts)
}

export function logProblem(code: string, facts: Facts = {}): void {
  log.warn(code, facts)
}

/** A bug: its kind and where it happened, without the message, which may quote data. */
export function logBug(place: string, error: unknown): void {
  log.error('bug', { place, ...describe(error) })
}

/** The last net: a bug that nobody caught is logged, and the program goes on; what was acknowledged is on disk. */
export function catchBugs(): void {
  process.on('uncaughtException', (error) => logBug('uncaught', error))
  process.on('unhandledRejection', (reason) => logBug('unhandled', reason))
}

/** Runs work that nobody waits for; a failure is logged, not lost. */
export function inBackground(place: string, work: Promise<unknown>): void {
  work.catch((error: unknown) => logBug(place, error))
}

function describe(error: unknown): Facts {
  if (!(error instanceof Error)) return { kind: typeof error }
  const code = (error as NodeJS.ErrnoException).code
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  return { kind: error.name, ...(typeof code === 'string' ? { code } : {}), at: frames.slice(0, 6).join(' ') }
}
