import { chineseDay, type IsoDate } from '@shared/domain/day'

/** Refusals by their code: what happened, what is safe, what to do next. */
export const errorsZh = {
  'disk-full': '磁盘空间不足，没有写入。已保存的内容不受影响，请清理磁盘后再试。',
  'read-only': '这个文件夹不能写入。已保存的内容不受影响，请换一个文件夹或检查权限。',
  'file-busy': '文件正被其他程序占用，没有改动。请关闭占用它的程序（如 WPS、Excel）后再试。',
  'not-found': '找不到文件或磁盘，没有改动。请确认移动盘已插好、文件没有被移走。',
  'too-large': '文件过大，没有读取。请拆分后再试。',
  'unsupported-place': '不能使用这个位置（网络共享、快捷方式等）。请选择本机磁盘上的普通文件夹或文件。',
  'folder-has-data': '这个文件夹里已有督办台账的数据，没有改动。请选择一个空文件夹。',
  'folder-inside': '新文件夹不能在现有数据文件夹之内或包含它。请另选一个。',
  'folder-fixed': '本机的数据文件夹由管理员指定，不能在这里更改。',
  'not-a-backup': '这不是督办台账的备份文件，没有改动任何数据。请选择扩展名为 .dbk 的文件。',
  'backup-damaged': '备份文件已损坏，没有恢复，现有数据未改动。请选择另一份备份。',
  'backup-newer': '备份由更新版本的督办台账制作，没有恢复，现有数据未改动。请先升级程序。',
  'backup-unknown': '找不到这份备份，可能已被移走。现有数据未改动，请刷新列表。',
  'backup-unreadable': '重建所需的备份无法读取，现有文件未改动。请从其他备份恢复。',
  'rows-not-raised': '其中有内容不符合旧格式的规定，不能自动转换。',
  'upgrade-not-backed-up': '升级前的备份没有做成或没有通过校验。',
  'reason-not-given': '没有填写原因，这次没有改动。',
  'editing-stopped': '最近的修改未能写入日志，编辑已暂停，这次没有改动。请先按状态栏的提示处理。',
  'row-not-valid': '内容超出允许的范围，没有保存。请检查后重试。',
  'row-changed-since': '这之后相关内容又有改动，不能直接撤销，没有改动任何内容。请手工修改。',
  'name-missing': '请填写台账名称。',
  'kind-unknown': '找不到这种台账类型，没有新建。',
  'ledger-gone': '这本台账已被删除，没有改动。',
  'target-gone': '这项目标已被删除，没有改动。',
  'nothing-to-undo': '没有可以撤销的操作。',
  'undo-stops-at-epoch': (day: IsoDate, what: string) =>
    `撤销到此为止：${chineseDay(day)}做过“${what}”，更早的操作不能逐步撤销。内容未改动；需要更早的数据，请到“备份与记录”恢复。`,
  'nothing-to-redo': '没有可以重做的操作。',
  'target-not-there-then': '那个时刻还没有这项目标，没有改动。',
  'nothing-to-restore': '这项目标与那个时刻完全相同，没有需要恢复的内容。',
  'changed-meanwhile': '恢复期间又有新的改动，没有恢复，全部内容保持原样。请再试一次。',
  'no-such-moment': '日志中没有这个时刻，没有改动。请重新打开时间线。',
  'moment-out-of-reach':
    '那时的备份已不在，日志也不能回到这个时刻，没有改动。请选择更近的时刻，或把当时的备份放回备份文件夹。',
  'journal-broken': '日志中有一处对不上，不能据此还原，现有数据未改动。请到“核验”查看详情。',
  'backup-failed': '备份没有写成或校验不符，已停下，现有数据未改动。请检查备份文件夹所在磁盘后再试。',
  'nothing-to-recover': '日志中没有可以重建的内容，现有文件未改动。请从备份恢复。',
  'nothing-to-keep': '数据库里没有内容，不能用它继续，没有改动任何文件。请从备份恢复。',
  'start-again':
    '数据库文件夹已损坏，无法在程序运行时更换；日志和备份完好，没有改动。请关闭窗口再打开程序：启动时会把它移到数据文件夹的 set-aside 中留存，然后再点“重建数据”。',
  'fill-failed': '重建后的数据与来源不一致，已放弃，原有文件未改动。请检查磁盘空间后重试。',
  'switch-failed': '未能切换到恢复后的数据，仍使用原有数据，没有改动。请检查数据文件夹后重试。',
  'store-pointer-damaged': '数据文件夹中的登记文件已损坏，没有打开任何数据，原有文件未改动。请联系维护人员。',
  'journal-failed': '日志写入失败。已保存的内容不受影响，请检查数据文件夹所在磁盘。',
  'journal-gone': '日志文件不在原处了，编辑已暂停。请接好磁盘或把数据文件夹放回原处，程序会自动继续。',
  'journal-not-gone': '日志文件都在，不需要重新写，没有改动。',
  'log-incomplete':
    '数据库是从备份恢复来的，单凭它写不出全部日志，没有改动。请关闭程序再打开，按提示选择“用数据库中的内容继续”，内容不会丢失。',
  'journal-damaged': '日志文件中有一处损坏，编辑已暂停，已有内容未改动。',
  'journal-fork': '日志与数据库对不上，编辑已暂停，已有内容未改动。请重新启动程序。',
  'too-slow': '磁盘反应过慢，没有等到写完，未写完的文件不会被当作备份。',
  internal: '程序内部出错，这一步没有完成，已保存的内容不受影响。请重试；仍不行请把日志文件交给维护人员。',
  unknown: (code: string) => `这一步没有完成（代号 ${code}），已保存的内容不受影响。请重试。`,
}

export const errorsEn: typeof errorsZh = {
  'disk-full': 'The disk is full; nothing was written. Saved data is safe. Free some space and try again.',
  'read-only': 'This folder can not be written to. Saved data is safe. Choose another folder or check permissions.',
  'file-busy': 'Another program holds the file; nothing was changed. Close that program and try again.',
  'not-found': 'The file or disk was not found; nothing was changed. Check that the drive is plugged in.',
  'too-large': 'The file is too large and was not read. Split it and try again.',
  'unsupported-place': 'This place can not be used (network share, link …). Choose an ordinary local folder or file.',
  'folder-has-data': 'This folder already holds Duban data; nothing was changed. Choose an empty folder.',
  'folder-inside': 'The new folder may not lie inside the present one or contain it. Choose another.',
  'folder-fixed': 'The data folder of this PC is fixed by its administrator.',
  'not-a-backup': 'This is not a Duban backup; no data was changed. Choose a .dbk file.',
  'backup-damaged': 'The backup is damaged and was not restored; present data is unchanged. Choose another backup.',
  'backup-newer': 'The backup was made by a newer Duban and was not restored; data is unchanged. Upgrade first.',
  'backup-unknown': 'This backup was not found; it may have been moved. Present data is unchanged.',
  'backup-unreadable': 'The backup needed for rebuilding can not be read; files are unchanged. Restore another backup.',
  'rows-not-raised': 'Some of it does not fit its own format and can not be converted.',
  'upgrade-not-backed-up': 'The backup before the upgrade could not be made or did not verify.',
  'reason-not-given': 'No reason was given, so nothing was changed.',
  'editing-stopped': 'Recent changes could not be journalled, so editing is stopped and nothing was changed.',
  'row-not-valid': 'The content is outside the allowed limits and was not saved. Check it and try again.',
  'row-changed-since': 'It was changed again since then and can not be undone directly. Nothing was changed.',
  'name-missing': 'Please give the ledger a name.',
  'kind-unknown': 'This kind of ledger does not exist; nothing was created.',
  'ledger-gone': 'This ledger was deleted; nothing was changed.',
  'target-gone': 'This target was deleted; nothing was changed.',
  'nothing-to-undo': 'There is nothing to undo.',
  'undo-stops-at-epoch': (day, what) =>
    `Undo ends here: on ${day} the data was replaced (${what}). Nothing was changed; restore earlier data under Backups and records.`,
  'nothing-to-redo': 'There is nothing to redo.',
  'target-not-there-then': 'This target was not there at that moment; nothing was changed.',
  'nothing-to-restore': 'This target is just as it was at that moment; there is nothing to restore.',
  'changed-meanwhile': 'Something was changed during the restore, so nothing was restored. Please try again.',
  'no-such-moment': 'The log has no such moment; nothing was changed. Open the time line again.',
  'moment-out-of-reach':
    'The backup of that time is gone and the log does not reach back so far; nothing was changed. Choose a later moment, or put the backup back into the backup folder.',
  'journal-broken':
    'A record of the log does not fit, so nothing can be restored from it; present data is unchanged. See the check.',
  'backup-failed':
    'The backup could not be written or verified; stopped, present data is unchanged. Check the backup disk.',
  'nothing-to-recover': 'The journal holds nothing to rebuild from; files are unchanged. Restore a backup.',
  'nothing-to-keep': 'The database is empty, so it can not be used; no file was changed. Restore a backup.',
  'start-again':
    'The database folder is damaged and can not be replaced while Duban runs; journal and backups are safe. Close the window and start again: the folder is then set aside, and rebuilding works.',
  'fill-failed': 'The rebuilt data did not match its source and was dropped; files are unchanged. Check disk space.',
  'switch-failed': 'Could not switch to the restored data; the present data stays in use, unchanged.',
  'store-pointer-damaged': 'A register file in the data folder is damaged; no data was opened and files are unchanged.',
  'journal-failed': 'Writing the journal failed. Saved data is safe. Check the disk of the data folder.',
  'journal-gone': 'The journal’s files are not in their place; editing is stopped. Put the disk or folder back.',
  'journal-not-gone': 'The journal’s files are there; nothing needs to be written anew, and nothing was changed.',
  'log-incomplete':
    'The database came from a backup, so the whole journal can not be written from it; nothing was changed. Start Duban again and choose to go on with the database; nothing is lost.',
  'journal-damaged': 'A record of the journal is damaged; editing is stopped and content is unchanged.',
  'journal-fork': 'Journal and database disagree; editing is stopped and content is unchanged. Restart Duban.',
  'too-slow': 'The disk was too slow to wait for; an unfinished file never counts as a backup.',
  internal: 'Something went wrong inside Duban; this step did not finish. Saved data is safe. Please try again.',
  unknown: (code) => `This step did not finish (code ${code}). Saved data is safe. Please try again.`,
}

export type ErrorTexts = typeof errorsZh

/** The sentence for a refusal's code; a code without one is named, so that it can be reported. */
export function refusalText(errors: ErrorTexts, code: string): string {
  const text = Object.hasOwn(errors, code) ? errors[code as keyof ErrorTexts] : undefined
  return typeof text === 'string' ? text : errors.unknown(code)
}
