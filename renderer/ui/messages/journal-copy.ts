/** The second copy of the journal, in the status bar and in the settings. */
export const journalCopyZh = {
  name: '日志副本',
  help: '把日志同时写到另一块磁盘或 U 盘，两处都写完才显示“已保存”。副本断开时照常保存，接好后自动补齐；本机日志受损时，启动时自动从副本补回。',
  off: '未启用',
  turnOn: '启用…',
  turnOff: '停用',
  turnedOff: '已停用日志副本，已有的副本文件保留在原处',
  states: { 'in-step': '与日志一致', 'catching-up': '正在补齐…', missing: '未连接' },
  catchingUp: '日志副本正在补齐…',
  catchingUpHint: '正在把副本缺少的记录补上，不影响录入和保存。',
  missing: '日志副本未连接',
  missingText: (reason: string, folder: string) => `${reason}位置：${folder}`,
  missingSafe: '录入和保存照常进行，内容都在本机的数据库和日志中。副本的位置恢复后会自动补齐，不需要做什么。',
  reasons: {
    'not-found': '找不到副本所在的磁盘或文件夹，请插好 U 盘或检查磁盘。',
    'disk-full': '副本所在的磁盘已满，请清理空间。',
    'read-only': '副本所在的磁盘不能写入，请检查是否写保护。',
    'file-busy': '副本文件被其他程序占用，请关闭占用它的程序。',
    'too-slow': '副本所在的磁盘没有反应，请检查连接。',
    'too-large': '副本所在的磁盘放不下这么大的文件，请换一块磁盘。',
  } as Readonly<Record<string, string>>,
  taken: (count: string) => `日志缺少 ${count} 条修改记录，已逐条核对，从日志副本补回。`,
}

export const journalCopyEn: typeof journalCopyZh = {
  name: 'Copy of the journal',
  help: 'Writes the journal to another disk or stick too; “saved” then means both. When the copy is away, saving goes on and it is brought up to date later; a damaged journal is mended from it at start.',
  off: 'Off',
  turnOn: 'Turn on…',
  turnOff: 'Turn off',
  turnedOff: 'The copy is off; its files stay where they are',
  states: { 'in-step': 'Up to date', 'catching-up': 'Catching up…', missing: 'Not connected' },
  catchingUp: 'Copy of the journal catching up…',
  catchingUpHint: 'The copy is given what it lacks; editing and saving go on.',
  missing: 'Copy of the journal not connected',
  missingText: (reason, folder) => `${reason} Place: ${folder}`,
  missingSafe:
    'Editing and saving go on; everything is in the database and the journal. The copy catches up by itself.',
  reasons: {
    'not-found': 'The disk or folder of the copy was not found. Plug it in.',
    'disk-full': 'The disk of the copy is full.',
    'read-only': 'The disk of the copy can not be written to.',
    'file-busy': 'Another program holds the files of the copy.',
    'too-slow': 'The disk of the copy does not answer.',
    'too-large': 'The disk of the copy can not hold so large a file.',
  },
  taken: (count) => `${count} records missing from the journal were checked one by one and taken back from its copy.`,
}
