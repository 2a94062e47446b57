import { useEffect } from 'react'
import { inBackground } from '../db/in-background'
import { liveStore } from '../db/live-store'
import { onHostEvent } from '../host'
import { importRequest } from '../ui/import-request'
import { useMessages } from '../ui/messages/use-messages'
import type { Messages } from '../ui/messages/messages'
import { leaveField } from '../ui/leave-field'
import { notifyInfo, notifyRefused } from '../ui/notify'
import { isQuestionOpen } from '../ui/question'
import { exportWanted } from './export-wanted'
import { lockWindow } from './lock-window'
import { goTo } from './route'
import { actOf, type Act } from './act-of-key'
import { focusSearch, openSearch } from './search-box'
import { shortcutSheet } from './shortcuts'
import { doAgain, takeBackLast } from './take-back'

const SAVING_MS = 1_000

const MENU: Readonly<Record<string, Act>> = {
  undo: 'undo',
  redo: 'redo',
  find: 'find',
  shortcuts: 'shortcuts',
  import: 'import',
  backup: 'backup',
  lock: 'lock',
}

/** The grid's field has the focus all the time; it is typed in only while a cell is being edited. */
function isTyping(target: EventTarget | null): boolean {
  const field = target instanceof HTMLElement ? target.closest('input, textarea, [contenteditable="true"]') : null
  return field instanceof HTMLElement && field.dataset['gridInput'] !== 'resting'
}

/** What may be asked for while a dialog waits: it changes nothing behind it. */
const ALWAYS: ReadonlySet<Act> = new Set(['save', 'lock', 'shortcuts'])

/** Hands in what is being typed, gives the journal a moment, and says how far saving has come. */
async function sayState({ app }: Messages): Promise<void> {
  if (isTyping(document.activeElement)) leaveField()?.focus({ preventScroll: true })
  const { pump } = liveStore()
  await Promise.race([pump.flush(), new Promise((resolve) => setTimeout(resolve, SAVING_MS))])
  const { state } = pump.durability.read()
  if (state === 'failed') notifyRefused(app.notSaved)
  else notifyInfo(state === 'saved' ? app.allSaved : app.stillSaving)
}

/** Does what a key or the menu asks for. */
export function perform(act: Act, messages: Messages): void {
  switch (act) {
    case 'undo':
      inBackground(takeBackLast(messages))
      break
    case 'redo':
      inBackground(doAgain(messages))
      break
    case 'search':
      openSearch()
      break
    case 'find':
      focusSearch()
      break
    case 'save':
      inBackground(sayState(messages))
      break
    case 'shortcuts':
      shortcutSheet.set(true)
      break
    case 'import':
      importRequest.set({ file: null, ledgerId: null })
      break
    case 'export':
      exportWanted.set(true)
      break
    case 'backup':
      goTo({ page: 'backups', tab: 'backups' })
      break
    case 'lock':
      inBackground(lockWindow(messages))
      break
  }
}

/** Keys of the whole window and the menu's wishes. A field that is being typed in keeps its own undo. */
export function useShortcuts(): void {
  const messages = useMessages()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const act = actOf(event)
      if (act === null || ((act === 'undo' || act === 'redo') && isTyping(event.target))) return
      event.preventDefault()
      if (ALWAYS.has(act) || !isQuestionOpen()) perform(act, messages)
    }
    window.addEventListener('keydown', onKey)
    const stopMenu = onHostEvent('menu:command', ({ command }) => {
      const act = MENU[command]
      if (act && (ALWAYS.has(act) || !isQuestionOpen())) perform(act, messages)
    })
    return () => {
      window.removeEventListener('keydown', onKey)
      stopMenu()
    }
  }, [messages])
}
