import { createInterface } from 'node:readline'
import { app } from './app'
import { BrowserWindow } from './browser-window'
import { clickMenu } from './desktop'
import { queueAnswer } from './dialog'
import type { Answer } from './dialog-shapes'
import { report } from './report'

type Command =
  | Answer
  | { readonly close: true }
  | { readonly quit: true }
  | { readonly menu: string }
  | { readonly report: true }

/** Takes newline-delimited JSON on standard input: what a person would do outside the page. */
export function takeCommands(): void {
  const lines = createInterface({ input: process.stdin })
  process.stdin.on('error', () => undefined)
  if ('unref' in process.stdin) process.stdin.unref() // the end of the program does not wait for commands
  lines.on('line', (line) => {
    if (line.trim() === '') return
    try {
      obey(JSON.parse(line) as Command)
    } catch (error) {
      console.error('host: a command was not understood', error)
    }
  })
}

function obey(command: Command): void {
  if ('dialog' in command) queueAnswer(command)
  else if ('close' in command) BrowserWindow.getAllWindows()[0]?.close()
  else if ('quit' in command) app.quit()
  else if ('menu' in command) say({ clicked: clickMenu(command.menu) })
  else say({ report })
}

export function say(message: object): void {
  process.stdout.write(`${JSON.stringify(message)}\n`)
}
