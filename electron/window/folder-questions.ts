import { dialog } from 'electron'
import type { FolderAnswer, FolderQuestions, FolderTrouble } from '../preferences/data-folder'
import type { Texts } from '../texts'

/** Asks about a data folder that can not be opened, while there is no window yet. */
export function folderQuestions(texts: Texts): FolderQuestions {
  return {
    async aboutTrouble(trouble, folder) {
      const [message, detail] = wordsFor(trouble, texts)
      const choices: readonly (readonly [string, FolderAnswer['kind']])[] = [
        [texts.retry, 'retry'],
        [texts.otherFolder, 'other'],
        ...(trouble === 'emptied' ? [[texts.goOnEmpty, 'go-on'] as const] : []),
        [texts.quit, 'quit'],
      ]
      const { response } = await dialog.showMessageBox({
        type: 'warning',
        title: texts.title,
        message,
        detail: `${folder}\n\n${detail}`,
        buttons: choices.map(([label]) => label),
        defaultId: 0,
        cancelId: choices.length - 1,
        noLink: true,
      })
      const kind = choices[response]?.[1] ?? 'quit'
      if (kind !== 'other') return { kind }
      const picked = await dialog.showOpenDialog({ title: texts.pickDataFolder, properties: ['openDirectory'] })
      const [other] = picked.canceled ? [] : picked.filePaths
      return other === undefined ? { kind: 'retry' } : { kind, folder: other }
    },
    async aboutOther(folder, isUsable) {
      const { response } = await dialog.showMessageBox({
        type: 'question',
        title: texts.title,
        message: isUsable ? texts.otherFolderEmpty : texts.otherFolderBad,
        detail: `${folder}\n\n${isUsable ? texts.otherFolderEmptyDetail : texts.otherFolderBadDetail}`,
        buttons: isUsable ? [texts.chooseAgain, texts.goOnHere] : [texts.chooseAgain],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      })
      return response === 1
    },
  }
}

function wordsFor(trouble: FolderTrouble, texts: Texts): readonly [string, string] {
  switch (trouble) {
    case 'missing':
      return [texts.folderMissing, texts.folderMissingDetail]
    case 'emptied':
      return [texts.folderEmptied, texts.folderEmptiedDetail]
    case 'read-only':
      return [texts.folderReadOnly, texts.folderReadOnlyDetail]
  }
}
