/** What is known of a command when it is told. Counts are of rows; texts are ready to be shown. */
export interface CommandFacts {
  /** The title of the one target that it was about; null where it was about several, about none, or the title is lost. */
  readonly subject: string | null
  readonly ledger: string | null
  /** The kind of ledger that it was about. */
  readonly kind: string | null
  /** Targets whose row or notes it touched. */
  readonly targets: number
  readonly madeTargets: number
  readonly changedTargets: number
  readonly removedTargets: number
  readonly notes: number
  /** Rows of all tables. */
  readonly rows: number
  /** Fields that it changed, each once; empty where they are not known. */
  readonly fields: readonly string[]
}

/** What a command did, as the rest of a sentence that begins with a name: 修改了“高铁站房”的完成时限. */
export interface CommandWords {
  readonly did: Readonly<Record<string, (facts: CommandFacts) => string>>
  readonly other: (facts: CommandFacts) => string
  readonly undid: (what: string) => string
  readonly redid: (what: string) => string
  /** The command that was taken back is not known any more. */
  readonly undidUnknown: string
  readonly redidUnknown: string
  /** Where no name was given. */
  readonly nobody: string
  readonly sentence: (who: string, did: string) => string
}

/** As many fields as a sentence names one by one. */
export const FIELDS_NAMED = 3

export const quoted = (name: string | null, instead: string) => (name === null ? instead : `“${name}”`)

function fieldsZh(fields: readonly string[]): string {
  if (fields.length <= FIELDS_NAMED) return fields.join('、')
  return `${fields.slice(0, FIELDS_NAMED).join('、')}等 ${fields.length} 项内容`
}

function editedZh({ subject, targets, fields }: CommandFacts): string {
  const what = quoted(subject, targets === 1 ? '一项目标' : ` ${targets} 项目标`)
  return fields.length === 0 ? `修改了${what}` : `修改了${what}的${fieldsZh(fields)}`
}

function importedZh({ ledger, madeTargets, changedTargets, notes }: CommandFacts): string {
  const parts = [
    `新增 ${madeTargets} 项`,
    ...(changedTargets > 0 ? [`更新 ${changedTargets} 项`] : []),
    ...(notes > 0 ? [`进展 ${notes} 条`] : []),
  ]
  return `导入了表格${ledger === null ? '' : `到“${ledger}”`}：${parts.join('，')}`
}

function removedZh({ subject, removedTargets, notes }: CommandFacts): string {
  const what = removedTargets === 1 ? quoted(subject, '一项目标') : ` ${removedTargets} 项目标`
  return notes === 0 ? `删除了${what}` : `删除了${what}，连同 ${notes} 条进展记录`
}

function capturedZh({ ledger, madeTargets, changedTargets, notes }: CommandFacts): string {
  const parts = [
    `新增 ${madeTargets} 项`,
    ...(changedTargets > 0 ? [`更新 ${changedTargets} 项`] : []),
    ...(notes > 0 ? [`进展 ${notes} 条`] : []),
  ]
  return `从文件采集${ledger === null ? '' : `到“${ledger}”`}：${parts.join('，')}`
}

export const commandWordsZh: CommandWords = {
  did: {
    'add-ledger': ({ ledger }) => `新建了台账${quoted(ledger, '')}`,
    'edit-ledger': ({ ledger, fields }) =>
      fields.length === 0 ? `修改了台账${quoted(ledger, '')}` : `修改了台账${quoted(ledger, '')}的${fieldsZh(fields)}`,
    'remove-ledger': ({ ledger, removedTargets }) =>
      `删除了台账${quoted(ledger, '')}${removedTargets === 0 ? '' : `及其中 ${removedTargets} 项目标`}`,
    'add-kind': ({ kind }) => `新建了台账类型${quoted(kind, '')}`,
    'edit-kind': ({ kind, fields }) =>
      fields.length === 0
        ? `修改了台账类型${quoted(kind, '')}`
        : `修改了台账类型${quoted(kind, '')}的${fieldsZh(fields)}`,
    'remove-kind': ({ kind }) => `删除了台账类型${quoted(kind, '')}`,
    'add-target': ({ subject }) => `新增了${quoted(subject, '一项目标')}`,
    'edit-target': editedZh,
    'edit-cells': editedZh,
    'comment-cell': ({ subject }) => `批注了${quoted(subject, '一项目标')}`,
    'place-target': ({ subject }) => `调整了${quoted(subject, '一项目标')}所属的台账`,
    'remove-targets': removedZh,
    'record-progress': ({ subject }) => `记录了${quoted(subject, '一项目标')}的进展`,
    'move-target': ({ subject }) => `办理了${quoted(subject, '一项目标')}`,
    'ask-extension': ({ subject }) => `记录了${quoted(subject, '一项目标')}的延期申请`,
    'decide-extension': ({ subject }) => `答复了${quoted(subject, '一项目标')}的延期申请`,
    'add-slip': () => '开出了督办单',
    'edit-slip': () => '修改了督办单',
    'answer-slip': () => '登记了督办单的反馈',
    'remove-slip': () => '删除了督办单',
    'import-leagues': ({ notes }) => `导入了位次表${notes === 0 ? '' : `，登记位次 ${notes} 条`}`,
    'remove-league': () => '删除了位次表',
    'take-capture': capturedZh,
    'add-document': () => '添加了来源文件',
    'remove-document': () => '移除了来源文件',
    'add-attachments': ({ subject }) => `给${quoted(subject, '一项目标')}添加了附件`,
    'remove-attachment': ({ subject }) => `移除了${quoted(subject, '一项目标')}的附件`,
    'rename-attachment': ({ subject }) => `给${quoted(subject, '一项目标')}的附件改了名`,
    'change-settings': ({ fields }) => (fields.length === 0 ? '修改了设置' : `修改了设置中的${fieldsZh(fields)}`),
    'add-template': () => '添加了导出模板',
    'edit-template': () => '修改了导出模板',
    'remove-template': () => '删除了导出模板',
    'import-ledger': importedZh,
    'load-sample-year': ({ madeTargets, notes }) => `载入了全年示例：新增 ${madeTargets} 项，进展 ${notes} 条`,
    'restore-backup': () => '从备份恢复了全部数据',
    'restore-moment': () => '把全部数据恢复到了早先的一刻',
    'restore-target': ({ subject }) => `把${quoted(subject, '一项目标')}恢复成了早先的样子`,
    'keep-store': () => '按数据库中的内容继续，重新开始记日志',
    'upgrade-store': () => '随程序升级换用了新的数据格式',
  },
  other: ({ rows }) => `改动了 ${rows} 处`,
  undid: (what) => `撤销：${what}`,
  redid: (what) => `重做：${what}`,
  undidUnknown: '撤销了较早的一步',
  redidUnknown: '重做了较早的一步',
  nobody: '（未填经办人）',
  sentence: (who, did) => `${who} ${did}`,
}
