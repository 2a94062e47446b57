import { existsSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { browser } from './browser-process'
import type { Answer, DialogOptions } from './dialog-shapes'
import { drawFolder, drawMessage, drawOverwrite } from './picker-pages'
import { isPickerAddress, pickerAddress, servePicker } from './picker-server'

let openTarget: string | null = null
let settleOpen: ((answer: Answer | null) => void) | null = null

/** Whether a tab belongs to the picker rather than to a page that opens windows. */
export function isPickerTarget(url: string): boolean {
  return isPickerAddress(url)
}

/** Shows a small page of the host's own in a second window, in place of the system's dialog. Null means cancelled. */
export async function askInPicker(kind: Answer['dialog'], options: DialogOptions): Promise<Answer | null> {
  await closePickers()
  const { connection } = await browser()
  const chosen = new Promise<Answer | null>((resolve) => (settleOpen = resolve))
  const settle = settleOpen
  servePicker((url) => respond(url, kind, options, (answer) => settle?.(answer)))
  const params = { url: pickerAddress('/'), newWindow: true, width: 720, height: 560 }
  const { targetId } = await connection.send<{ targetId: string }>('Target.createTarget', params)
  openTarget = targetId
  const stop = connection.on<{ targetId: string }>('Target.targetDestroyed', (gone) => {
    if (gone.targetId === targetId) settle?.(null)
  })
  const answer = await chosen
  stop()
  await closePickers()
  return answer
}

export async function closePickers(): Promise<void> {
  const targetId = openTarget
  openTarget = null
  settleOpen?.(null)
  settleOpen = null
  servePicker(null)
  if (targetId === null) return
  const { connection } = await browser()
  await connection.send('Target.closeTarget', { targetId }).catch(() => undefined)
}

function respond(
  url: URL,
  kind: Answer['dialog'],
  options: DialogOptions,
  resolve: (answer: Answer | null) => void,
): Promise<string> | string {
  const chosen = url.searchParams.get('path')
  const name = url.searchParams.get('name')
  switch (url.pathname) {
    case '/cancel':
      resolve(null)
      return ''
    case '/respond':
      resolve({ dialog: 'message', response: Number(url.searchParams.get('n')) })
      return ''
    case '/open':
      resolve({ dialog: 'open', paths: chosen === null ? [] : [chosen] })
      return ''
    case '/save': {
      const file = path.join(chosen ?? '', path.basename(name ?? ''))
      if (existsSync(file) && !url.searchParams.has('sure')) return drawOverwrite(file)
      resolve({ dialog: 'save', path: file })
      return ''
    }
    default:
      if (kind === 'message') return drawMessage(options)
      return drawFolder(chosen ?? startFolder(options), kind, options, name ?? path.basename(options.defaultPath ?? ''))
  }
}

function startFolder(options: DialogOptions): string {
  const wanted = options.defaultPath ?? ''
  if (path.isAbsolute(wanted)) return existsSync(wanted) ? wanted : path.dirname(wanted)
  const documents = path.join(os.homedir(), 'Documents')
  return existsSync(documents) ? documents : os.homedir()
}
