import { counted } from './counted'

/** 核验: whether everything is what it should be. Figures come as ready texts. */
export const checkZh = {
  lead: '逐条核对日志的首尾相接，按日志重算全部数据与数据库比对，逐份读回备份。核验只读不写，可以随时停止，核验时可照常工作。',
  start: '全部核验',
  stop: '停止核验',
  running: '正在核验',
  never: '还没有核验过。',
  good: '全部完好',
  goodText: '日志、数据、备份都对得上，没有发现问题。',
  bad: (count: number) => `发现 ${count} 处问题`,
  badText: '没有改动任何内容。请按下面每一处的说明处理。',
  partly: '没有全部核验',
  partlyText: '已核验的部分没有发现问题；其余部分见下面的说明。',
  cancelled: '已停止，没有全部核验',
  at: (when: string) => `核验时间：${when}`,
  copy: '复制核验结果',
  copied: '核验结果已复制，可粘贴到文档中。',
  copyFailed: '没有复制成功，核验结果不受影响。请选中文字后按 Ctrl+C。',
  table: '核验结果',
  outcomes: { good: '完好', bad: '有问题', 'not-checked': '未核验' },
  waiting: '等待核验',
  working: '正在核验',
  parts: {
    journal: '日志',
    mirror: '日志末条标记',
    copy: '日志副本',
    store: '数据与日志一致',
    summaries: '汇总数',
    backups: '备份',
    attachments: '附件',
  },
  found: {
    journal: (records: string) => `${records} 条记录首尾相接，校验码全部相符。`,
    mirror: () => '与日志的最后一条相符，没有记录被整条截去。',
    copy: (records: string) => `另一位置的 ${records} 条记录首尾相接，校验码全部相符。`,
    store: (rows: string) => `按日志和备份重算 ${rows} 行，与数据库逐行相同。`,
    summaries: () => '列表和工作台所用的汇总数与明细相符。',
    backups: (count: string) => (count === '0' ? '还没有备份。' : `${count} 份备份逐份读回，全部完好。`),
    attachments: (count: string) => (count === '0' ? '没有附件。' : `${count} 个附件逐个读回，内容与校验码全部相符。`),
  },
  problems: {
    'journal-broken': (seq: string) =>
      `第 ${seq} 条记录对不上。数据库和备份不受影响。请先点“立即备份”，再把数据文件夹交给维护人员。`,
    'journal-fork': (seq: string) =>
      `数据库与日志从第 ${seq} 条起不是同一份。请先点“立即备份”，再重新启动程序，按提示选择。`,
    'mirror-missing': () => '标记文件不见了。日志和数据不受影响；下一次修改会重新写出标记。',
    'mirror-behind': () => '标记比日志旧，可能是上次没来得及写。日志和数据不受影响；下一次修改会更新标记。',
    'mirror-other': () =>
      '标记与日志的最后一条不同，日志文件夹里可能放回过旧文件。请先点“立即备份”，再重新启动程序，按提示选择。',
    'copy-missing': () => '日志副本所在的位置没有连接。日志本身不受影响；接上之后程序会自己补齐。',
    'copy-broken': (seq: string) =>
      `日志副本的第 ${seq} 条记录对不上。日志本身不受影响。请检查那里的磁盘，再在“设置”中重新选择日志副本的位置。`,
    'rows-differ': (differing: string) =>
      `数据库有 ${differing} 行与日志不符，见下面的清单。日志和备份完好。请到“时间线”恢复到最后一步，数据会按日志重建。`,
    'row-not-valid': () => '日志中有一行内容不合规定，无法重算。数据库和备份不受影响。请把数据文件夹交给维护人员。',
    'moment-out-of-reach': () => '缺少重算所需的备份，这一部分没有核验。数据不受影响。请先点“立即备份”。',
    'summaries-stale': (differing: string) =>
      `有 ${differing} 项的汇总数过时。明细没有问题。重新启动程序后仍这样的，请交给维护人员。`,
    'backups-bad': (bad: string, names: string) =>
      `${bad} 份备份不能使用，其余完好：${names}。现有数据不受影响。请点“立即备份”补做一份，并检查备份所在的磁盘。`,
    'attachments-lost': (bad: string, names: string) =>
      `${bad} 个附件找不到或已损坏，备份里也没有完好的一份：${names}。台账内容不受影响。请把备份旁边的“attachments”文件夹放回，或从来源重新添加。`,
    cancelled: () => '已停止，这一部分没有核验。',
  },
  unchecked: (reason: string) => `没有核验：${reason}`,
  differences: (count: number) => `与日志不符的行（列出 ${count} 行，按“数据库 → 日志”）`,
}

export const checkEn: typeof checkZh = {
  lead: 'Follows the log from link to link, works all data out anew and holds it against the database, and reads every backup back. Nothing is written, it can be stopped at any time, and work can go on meanwhile.',
  start: 'Check everything',
  stop: 'Stop checking',
  running: 'Checking',
  never: 'Nothing was checked yet.',
  good: 'All is well',
  goodText: 'Log, data and backups agree; nothing was found to be wrong.',
  bad: (count) => `${count} problem${count === 1 ? '' : 's'} found`,
  badText: 'Nothing was changed. Please follow what is said for each below.',
  partly: 'Not everything was checked',
  partlyText: 'What was checked is good; the rest is explained below.',
  cancelled: 'Stopped before everything was checked',
  at: (when) => `Checked ${when}`,
  copy: 'Copy the result',
  copied: 'The result was copied and can be pasted into a document.',
  copyFailed: 'It was not copied; the result is unaffected. Select the text and press Ctrl+C.',
  table: 'Result of the check',
  outcomes: { good: 'good', bad: 'problem', 'not-checked': 'not checked' },
  waiting: 'waiting',
  working: 'checking',
  parts: {
    journal: 'Log',
    mirror: 'Mark of its end',
    copy: 'Copy of the log',
    store: 'Data against the log',
    summaries: 'Summaries',
    backups: 'Backups',
    attachments: 'Attachments',
  },
  found: {
    journal: (records) => `${counted(records, 'record')} in an unbroken chain; every check sum fits.`,
    mirror: () => 'Fits the last record: none was cut off whole.',
    copy: (records) => `${counted(records, 'record')} in an unbroken chain; every check sum fits.`,
    store: (rows) => `${counted(rows, 'row')} worked out anew, equal to the database row by row.`,
    summaries: () => 'The figures of lists and dashboard fit the details.',
    backups: (count) =>
      count === '0' ? 'There is no backup yet.' : `${counted(count, 'backup')} read back; all good.`,
    attachments: (count) =>
      count === '0' ? 'There are no attachments.' : `${counted(count, 'attachment')} read back; every check sum fits.`,
  },
  problems: {
    'journal-broken': (seq) =>
      `Record ${seq} does not fit. Database and backups are unaffected. Back up now, then pass the data folder on.`,
    'journal-fork': (seq) =>
      `Database and log part ways at record ${seq}. Back up now, then restart Duban and choose as asked.`,
    'mirror-missing': () => 'The mark is gone. Log and data are unaffected; the next change writes it anew.',
    'mirror-behind': () =>
      'The mark is older than the log. Log and data are unaffected; the next change brings it up to date.',
    'mirror-other': () =>
      'The mark is not of the last record: old files may have been put back. Back up now, then restart Duban and choose as asked.',
    'copy-missing': () =>
      'The place of the copy is not connected. The log is unaffected; the copy catches up by itself.',
    'copy-broken': (seq) =>
      `Record ${seq} of the copy does not fit. The log itself is unaffected. Check that disk and choose the place anew.`,
    'rows-differ': (differing) =>
      `${differing} rows of the database do not fit the log; see the list below. Log and backups are whole. Restore the last step on the time line: the data is then rebuilt from the log.`,
    'row-not-valid': () => 'A row in the log can not be read. Database and backups are unaffected. Pass the folder on.',
    'moment-out-of-reach': () => 'The backup needed for working it out is missing. Data is unaffected. Back up now.',
    'summaries-stale': (differing) =>
      `Summaries of ${differing} targets are stale; the details are right. If a restart does not help, pass it on.`,
    'backups-bad': (bad, names) =>
      `${bad} backups can not be used, the others are good: ${names}. Present data is unaffected. Back up now and check the disk of the backups.`,
    'attachments-lost': (bad, names) =>
      `${bad} attachments are missing or damaged, and no backup has a whole one: ${names}. The ledger is unaffected. Put the folder “attachments” back beside the backups, or add them again.`,
    cancelled: () => 'Stopped; this part was not checked.',
  },
  unchecked: (reason) => `Not checked: ${reason}`,
  differences: (count) => `Rows that do not fit the log (${count} listed, as database → log)`,
}
