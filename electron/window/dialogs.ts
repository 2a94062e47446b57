import { dialog, type BrowserWindow } from 'electron'
import type { Texts } from '../texts'

/** Asked when the page needs longer than expected to save. */
export async function askWhetherToWait(window: BrowserWindow, texts: Texts): Promise<'wait' | 'close'> {
  const answer = await dialog.showMessageBox(window, {
    type: 'warning',
    title: texts.title,
    message: texts.stillSaving,
    detail: texts.stillSavingDetail,
    buttons: [texts.waitOn, texts.closeNow],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return answer.response === 1 ? 'close' : 'wait'
}

/** The system's dialogs, as the rooms see them: a path, or null when the person cancels. */
export interface Dialogs {
  readonly openFile: (title: string, filter: FileFilter) => Promise<string | null>
  /** Any number of files of any kind; empty when the person cancels. */
  readonly openFiles: (title: string) => Promise<readonly string[]>
  readonly saveFile: (title: string, suggestedName: string, filter: FileFilter | null) => Promise<string | null>
  readonly chooseFolder: (title: string, current: string) => Promise<string | null>
}

export interface FileFilter {
  readonly name: string
  readonly extensions: readonly string[]
}

export function systemDialogs(window: BrowserWindow): Dialogs {
  return {
    async openFile(title, filter) {
      const filters = [{ name: filter.name, extensions: [...filter.extensions] }]
      return firstOf(await dialog.showOpenDialog(window, { title, filters, properties: ['openFile'] }))
    },
    async openFiles(title) {
      const answer = await dialog.showOpenDialog(window, { title, properties: ['openFile', 'multiSelections'] })
      return answer.canceled ? [] : answer.filePaths
    },
    async saveFile(title, suggestedName, filter) {
      const filters = filter ? [{ name: filter.name, extensions: [...filter.extensions] }] : []
      const answer = await dialog.showSaveDialog(window, { title, defaultPath: suggestedName, filters })
      return answer.canceled || !answer.filePath ? null : answer.filePath
    },
    async chooseFolder(title, current) {
      const properties = ['openDirectory', 'createDirectory'] as ('openDirectory' | 'createDirectory')[]
      return firstOf(await dialog.showOpenDialog(window, { title, defaultPath: current, properties }))
    },
  }
}

function firstOf(answer: { readonly canceled: boolean; readonly filePaths: readonly string[] }): string | null {
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}
