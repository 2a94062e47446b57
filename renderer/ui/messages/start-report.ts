/** What a start put right by itself, and the page for an upgrade that did not come off. */
export const startReportZh = {
  title: '本次启动做了处理，数据完好',
  replayed: (count: string) => `日志比数据库多 ${count} 步修改，已从日志补进数据库。`,
  resent: (count: string) => `数据库比日志多 ${count} 步修改（上次没来得及写完），正在补写日志。`,
  mended: (seq: string, count: string) =>
    `日志从第 ${seq} 条记录起缺失或被改动过（磁盘出错，或有别的程序动过文件）。数据库里的内容完整，正在据此补写日志，共 ${count} 步修改；对不上的片段已另存。`,
  tornTail: '上次关闭时有一条没写完的记录（未显示“已保存”），已另存，其余内容完好。',
  journalRewritten:
    '数据文件夹里的日志不见了；数据库内容完整，正在据此重新写日志。请在“设置”中核对数据文件夹是否正确。',
  upgraded: (from: number, backup: string) =>
    `数据已从第 ${from} 版格式升级，逐项核对一致。升级前的数据在备份“${backup}”中，旧版程序仍可用它恢复。`,
  lastChange: (when: string, who: string) => `最后一步修改：${when}${who === '' ? '' : `，${who}`}`,
  upgradeTitle: '数据升级没有完成',
  upgradeText: (from: number, reason: string) => `这里的数据是第 ${from} 版格式，升级时停了下来：${reason}`,
  upgradeSafe:
    '升级在另一个新数据库里进行，没有成功就不启用。原来的数据库、日志和备份都没有改动，旧版程序照常可以打开。',
  upgradeNext: '请检查磁盘空间和备份文件夹是否可写，然后重试；仍不成功的，请把日志文件交给维护人员，先用旧版程序。',
}

export const startReportEn: typeof startReportZh = {
  title: 'This start put something right; your data is whole',
  replayed: (count) => `The journal was ${count} changes ahead of the database; they are in the database now.`,
  resent: (count) => `The database was ${count} changes ahead of the journal; they are being written to it.`,
  mended: (seq, count) =>
    `From record ${seq} on the journal was missing or altered (a disk error, or another program touched its files). The database is whole, and ${count} changes are being written to the journal again; what did not fit was set aside.`,
  tornTail:
    'One record was cut off when Duban closed last (never shown as saved). It was set aside; all else is whole.',
  journalRewritten:
    'The journal was missing from the data folder. The database is whole, and the journal is being written anew from it. Check in Settings that the data folder is the right one.',
  upgraded: (from, backup) =>
    `The data was upgraded from format ${from} and checked row by row. The data from before is in the backup “${backup}”, which the older program can restore.`,
  lastChange: (when, who) => `Last change: ${when}${who === '' ? '' : `, ${who}`}`,
  upgradeTitle: 'The upgrade of the data did not finish',
  upgradeText: (from, reason) => `The data has format ${from}; the upgrade stopped: ${reason}`,
  upgradeSafe:
    'An upgrade works in a new database that is used only when it succeeded. Database, journal and backups are unchanged, and the older program still opens them.',
  upgradeNext:
    'Check the free disk space and that the backup folder can be written, then try again; otherwise go on with the older program and pass the log file on.',
}
