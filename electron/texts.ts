import type { Language } from '@shared/ipc/contract'

/** The few words that the main process shows itself: the menu, system dialogs. */
const zh = {
  title: '督办台账',
  file: '文件(&F)',
  import: '导入表格…',
  export: '导出台账…',
  backup: '立即备份',
  quit: '退出',
  edit: '编辑(&E)',
  undo: '撤销',
  redo: '重做',
  find: '查找',
  view: '查看(&V)',
  zoomIn: '放大',
  zoomOut: '缩小',
  zoomReset: '实际大小',
  fullScreen: '全屏',
  help: '帮助(&H)',
  shortcuts: '快捷键',
  pickSpreadsheet: '选择要导入的表格',
  saveAs: '导出到',
  pickBackup: '选择备份文件',
  pickDataFolder: '选择数据文件夹',
  pickBackupFolder: '选择备份文件夹',
  spreadsheets: '电子表格',
  backups: '督办台账备份',
  stillSaving: '还在保存最近的修改并制作退出备份。',
  stillSavingDetail: '继续等待最稳妥。现在关闭：已显示“已保存”的内容不会丢失，其余修改可能需要重新录入。',
  waitOn: '继续等待',
  closeNow: '现在关闭',
  cannotStart: '督办台账无法启动',
  cannotStartDetail: '数据没有被改动。请检查数据文件夹是否可以读写，或把日志文件交给维护人员。',
}

const en: typeof zh = {
  title: 'Duban',
  file: '&File',
  import: 'Import spreadsheet…',
  export: 'Export ledger…',
  backup: 'Back up now',
  quit: 'Quit',
  edit: '&Edit',
  undo: 'Undo',
  redo: 'Redo',
  find: 'Find',
  view: '&View',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomReset: 'Actual size',
  fullScreen: 'Full screen',
  help: '&Help',
  shortcuts: 'Keyboard shortcuts',
  pickSpreadsheet: 'Choose a spreadsheet to import',
  saveAs: 'Export to',
  pickBackup: 'Choose a backup file',
  pickDataFolder: 'Choose the data folder',
  pickBackupFolder: 'Choose the backup folder',
  spreadsheets: 'Spreadsheets',
  backups: 'Duban backups',
  stillSaving: 'The last edits are still being saved and backed up.',
  stillSavingDetail: 'Waiting is safest. If you close now, everything shown as saved is kept; other edits may be lost.',
  waitOn: 'Keep waiting',
  closeNow: 'Close now',
  cannotStart: 'Duban can not start',
  cannotStartDetail: 'No data was changed. Check that the data folder can be read and written.',
}

export type Texts = typeof zh

export function textsIn(language: Language): Texts {
  return language === 'en' ? en : zh
}
