import { chineseMoment, momentText } from '../when'

export const commonZh = {
  /** A moment in a sentence. */
  moment: chineseMoment,
  productName: '督办台账',
  save: '保存',
  cancel: '取消',
  close: '关闭',
  undo: '撤销',
  redo: '重做',
  delete: '删除',
  confirm: '确定',
  retry: '重试',
  missing: '—',
}

export const commonEn: typeof commonZh = {
  moment: momentText,
  productName: 'Duban Ledger',
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  undo: 'Undo',
  redo: 'Redo',
  delete: 'Delete',
  confirm: 'OK',
  retry: 'Retry',
  missing: '—',
}
