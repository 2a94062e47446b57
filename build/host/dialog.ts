import { setTimeout as delay } from 'node:timers/promises'
import type { Answer, DialogOptions } from './dialog-shapes'
import { askInPicker } from './picker'
import { hostState } from './state'

type Kind = Answer['dialog']

const patienceMs = 30_000
const queued: Answer[] = []
const waiting: { readonly kind: Kind; readonly resolve: (answer: Answer) => void }[] = []

/** Answers the oldest dialog of the kind, or the next one to come. An empty list or null cancels. */
export function queueAnswer(answer: Answer): void {
  const index = waiting.findIndex((dialog) => dialog.kind === answer.dialog)
  if (index === -1) queued.push(answer)
  else waiting.splice(index, 1)[0]!.resolve(answer)
}

/** Null means that nobody answered: it counts as cancelled. */
async function ask(kind: Kind, options: DialogOptions): Promise<Answer | null> {
  const index = queued.findIndex((answer) => answer.dialog === kind)
  if (index !== -1) return queued.splice(index, 1)[0]!
  process.stdout.write(`${JSON.stringify({ asked: kind, title: options.title, message: options.message })}\n`)
  if (!hostState().options.isHeadless) return askInPicker(kind, options)
  const answered = new Promise<Answer>((resolve) => waiting.push({ kind, resolve }))
  // A dialog before the first window is all that keeps the program alive while it waits.
  const late = new AbortController()
  const given = await Promise.race([answered, delay(patienceMs, null, { signal: late.signal }).catch(() => null)])
  late.abort()
  return given
}

/** Electron takes the window first, or leaves it out. */
function optionsIn(args: DialogArguments): DialogOptions {
  return args.at(-1) as DialogOptions
}

type DialogArguments = readonly [DialogOptions] | readonly [window: object, options: DialogOptions]

export const dialog = {
  async showOpenDialog(...args: DialogArguments): Promise<{ canceled: boolean; filePaths: string[] }> {
    const answer = await ask('open', optionsIn(args))
    const filePaths = answer?.dialog === 'open' ? [...answer.paths] : []
    return { canceled: filePaths.length === 0, filePaths }
  },
  async showSaveDialog(...args: DialogArguments): Promise<{ canceled: boolean; filePath: string }> {
    const answer = await ask('save', optionsIn(args))
    const filePath = answer?.dialog === 'save' ? (answer.path ?? '') : ''
    return { canceled: filePath === '', filePath }
  },
  async showMessageBox(...args: DialogArguments): Promise<{ response: number; checkboxChecked: boolean }> {
    const options = optionsIn(args)
    const answer = await ask('message', options)
    const response = answer?.dialog === 'message' ? answer.response : (options.cancelId ?? 0)
    return { response, checkboxChecked: false }
  },
  showErrorBox(title: string, content: string): void {
    console.error(`${title}\n${content}`)
  },
}
