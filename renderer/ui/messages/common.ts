import { chineseDay } from '@shared/domain/day'
import { chineseMoment, momentText } from '../when'

export const commonZh = {
  /** A moment in a sentence. */
  moment: chineseMoment,
  /** A day that is read by itself, such as a heading or a date of a note. */
  day: chineseDay,
  productName: '督办台账',
  save: '保存',
  cancel: '取消',
  close: '关闭',
  undo: '撤销',
  redo: '重做',
  delete: '删除',
  confirm: '确定',
  retry: '重试',
  print: '打印',
  up: '上移',
  down: '下移',
  takeOff: '移去',
  missing: '—',
  named: (name: string, sentence: string) => `${name}：${sentence}`,
  exported: (name: string) => `已导出“${name}”`,
  showInFolder: '打开所在文件夹',
}

export const commonEn: typeof commonZh = {
  moment: momentText,
  day: (day) => day,
  productName: 'Duban Ledger',
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  undo: 'Undo',
  redo: 'Redo',
  delete: 'Delete',
  confirm: 'OK',
  retry: 'Retry',
  print: 'Print',
  up: 'Up',
  down: 'Down',
  takeOff: 'Remove',
  missing: '—',
  named: (name, sentence) => `${name}: ${sentence}`,
  exported: (name) => `Exported “${name}”`,
  showInFolder: 'Show in folder',
}
