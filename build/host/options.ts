import { mkdirSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'

export interface HostOptions {
  /** Everything of this start: Chromium's store in `chromium/`, logs in `logs/`. Also what `userData` answers. */
  readonly profileDir: string
  readonly dataDir: string | null
  readonly bundlesDir: string
  readonly isHeadless: boolean
  readonly size: { readonly width: number; readonly height: number } | null
  /** Opens a debugging port on the loopback address, so that a test can attach. */
  readonly opensDebuggingPort: boolean
  /** How far program and page are told a wrong time, in milliseconds. */
  readonly clockShiftMs: number
  /** Given on to the program as its own arguments. */
  readonly rest: readonly string[]
}

/** Reads the command line of `run.ts`; throws with a plain message when an option is not understood. */
export function readOptions(argv: readonly string[]): HostOptions {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      profile: { type: 'string' },
      data: { type: 'string' },
      bundles: { type: 'string', default: 'out' },
      headless: { type: 'boolean', default: false },
      size: { type: 'string' },
      cdp: { type: 'boolean', default: false },
      'clock-shift': { type: 'string', default: '0' },
    },
  })
  if (values.profile === undefined) throw new Error('--profile DIR is needed')
  mkdirSync(values.profile, { recursive: true })
  return {
    profileDir: realpathSync(values.profile),
    dataDir: values.data === undefined ? null : path.resolve(values.data),
    bundlesDir: path.resolve(values.bundles),
    isHeadless: values.headless,
    size: values.size === undefined ? null : readSize(values.size),
    opensDebuggingPort: values.cdp,
    clockShiftMs: Number(values['clock-shift']),
    rest: positionals,
  }
}

function readSize(text: string): { width: number; height: number } {
  const match = /^(\d{3,5})x(\d{3,5})$/.exec(text)
  if (!match) throw new Error(`--size wants WIDTHxHEIGHT, not ${text}`)
  return { width: Number(match[1]), height: Number(match[2]) }
}
