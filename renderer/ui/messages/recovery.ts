import { counted } from './counted'

/** What is left of the data, side by side, on the page that offers to rebuild it. */
export const recoveryZh = {
  source: '清点结果',
  journal: '日志',
  store: '数据库',
  backup: '最近的备份',
  records: '修改记录',
  rows: '内容',
  last: '最后一步',
  count: (count: string) => `${count} 条`,
  empty: '空',
  none: '没有',
  asRecorded: '每一步修改的原样',
  content: (targets: string, notes: string) => `${targets} 行事项，${notes} 条进展`,
  planFromBasis: (records: string) =>
    `从最近一次恢复或升级时的那份备份起，按日志（共 ${records} 条修改记录）中其后的修改重建一个新的数据库；重建后逐项核对，一致才会启用。`,
  planFromNothing: (records: string) =>
    `从日志的第一条起，按 ${records} 条修改记录重建一个新的数据库；重建后逐项核对，一致才会启用。`,
  keptAside: '原来的数据库另存，至少保留 30 天，不会自动删除。',
  looking: '正在清点日志、数据库和备份…',
}

export const recoveryEn: typeof recoveryZh = {
  source: 'What is left',
  journal: 'Journal',
  store: 'Database',
  backup: 'Newest backup',
  records: 'Records',
  rows: 'Content',
  last: 'Last change',
  count: (count) => count,
  empty: 'empty',
  none: 'none',
  asRecorded: 'every change as it was made',
  content: (targets, notes) => `${counted(targets, 'target')}, ${counted(notes, 'note')}`,
  planFromBasis: (records) =>
    `A new database is built from the backup of the last restore or upgrade and what the journal (${records} records) tells since; it is checked row by row and used only if equal.`,
  planFromNothing: (records) =>
    `A new database is built from the journal's ${records} records, from the first one on; it is checked row by row and used only if equal.`,
  keptAside: ' The old database is kept aside for at least 30 days and is never deleted by itself.',
  looking: 'Counting what is in journal, database and backups…',
}
