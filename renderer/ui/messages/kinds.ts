import type { KindEffect } from '@shared/domain/kind-effects'
import type { KindFaultCode } from '@shared/domain/kind-faults'
import { counted } from './counted'
import { kindFaultsEn, kindFaultsZh } from './kind-faults'
import { refusalText, type ErrorTexts } from './errors'

const targetsZh = (count: number) => `${count} 项目标`
const quotedZh = (text: string) => `“${text}”`

/** Content that goes out of sight: how much of it there is, and that it is not lost. */
function keptZh(held: number | null, isExtra: boolean): string {
  if (held === null || held === 0) return isExtra ? '，其中没有内容' : ''
  return `，${targetsZh(held)}的内容仍保存着`
}

/** 台账类型: the list, the editor, and what a change would do. */
export const kindsZh = {
  title: '台账类型',
  lead: '类型规定一本台账有哪些列、各列叫什么、新目标自带哪些指标。可以复制一种类型，改成本单位的样子；自带类型也可以直接修改，随时能恢复。',
  given: '自带',
  changed: '已修改',
  columns: (shown: number, hidden: number) => (hidden === 0 ? `${shown} 列` : `${shown} 列，另隐藏 ${hidden} 列`),
  usedBy: (count: number) => (count === 0 ? '没有台账在用' : `${count} 本台账在用`),
  edit: '修改',
  copy: '复制',
  rename: '改名',
  remove: '删除',
  of: (action: string, name: string) => `${action}${quotedZh(name)}`,
  keepUsed: (count: number) => `${count} 本台账在用，不能删除。请先把它们换成其他类型，或删除这些台账。`,
  copyTitle: (name: string) => `复制台账类型${quotedZh(name)}`,
  renameTitle: (name: string) => `台账类型${quotedZh(name)}改名`,
  copyName: (name: string) => `${name}（副本）`,
  name: '类型名称',
  nameHint: '例如：乡镇重点工作',
  copied: (name: string) => `已新建台账类型${quotedZh(name)}`,
  renamed: (name: string) => `已改名为${quotedZh(name)}`,
  saved: (name: string) => `已修改台账类型${quotedZh(name)}`,
  removeTitle: (name: string) => `删除台账类型${quotedZh(name)}？`,
  removeText: (columns: number) => `没有台账在用，不影响任何目标。其中 ${columns} 列的设置将一并删除，可以撤销。`,
  removed: (name: string) => `已删除台账类型${quotedZh(name)}`,

  editTitle: (name: string) => `修改台账类型${quotedZh(name)}`,
  preview: '表头预览',
  previewHint: '点击列名可以找到它的设置',
  columnsTitle: '列',
  columnsHint: 'Alt+↑、Alt+↓ 移动所在的列。固定的列总在最左边。',
  columnName: '列名',
  content: '内容',
  shown: '显示',
  frozen: '固定',
  required: '必填',
  width: '列宽',
  common: '通用',
  commonHint: '内容来自目标、进展或计算，各类型相同',
  alwaysShown: '每项目标都以它为名，必须显示',
  reckoned: '由程序计算，不用填写',
  addCommon: '添加通用列',
  addExtra: '添加自定列',
  addUnseen: (title: string, held: number) => `找回${quotedZh(title)}（${targetsZh(held)}有内容）`,
  unseenSample: (sample: string) => `内容如“${sample}”的列`,
  choices: (count: number) => `选项 ${count} 个`,
  choice: (number: number) => `选项 ${number}`,
  addChoice: '添加选项',
  metricsTitle: '新目标自带的指标',
  metricsHint: '只用于今后新增的目标，已有目标的指标不变。第一个指标显示在目标值、完成值各列。',
  metricName: '指标名称',
  metricUnit: '计量单位',
  accrual: '累计方式',
  addMetric: '添加指标',
  noMetrics: '新目标不带指标。',
  reset: '恢复自带的列和指标',
  bringBack: '自定列移去后，内容留在各项目标里：再点“添加自定列”可以找回。',
  ledgers: '在用的台账',
  noLedgers: '还没有台账使用这种类型。',
  ledgerTargets: (name: string, count: string) => `${name}：${count} 项`,
  effects: '保存后',
  unchanged: '没有改动。',
  faultCount: (count: number) => `${count} 处需要改正，改正后才能保存`,
  discardTitle: '放弃这些修改？',
  discardText: '关闭后，还没有保存的修改会丢失；已保存的内容不受影响。',
  discard: '放弃修改',
  goOn: '继续修改',

  kindOfLedger: '台账类型',
  switching: (from: string, to: string) => `由${quotedZh(from)}换成${quotedZh(to)}后：`,
  switchSafe: '全部内容都保存着，换回原来的类型即可再看到。',
  nothingLost: '原来看得到的内容都还看得到。',

  effect(effect: KindEffect): string {
    switch (effect.kind) {
      case 'removed':
        return `表格里不再有${quotedZh(effect.title)}${keptZh(effect.held, effect.isExtra)}`
      case 'hidden':
        return `表格里隐藏${quotedZh(effect.title)}${keptZh(effect.held, false)}；导出时也没有这一列`
      case 'added':
        return `增加${effect.title === '' ? '一列，还没有列名' : quotedZh(effect.title)}${effect.held ? `，${targetsZh(effect.held)}原有的内容随之显示` : ''}`
      case 'shown':
        return `显示${quotedZh(effect.title)}`
      case 'required':
        return `${quotedZh(effect.title)}改为必填，没有填写的事项会列在工作台“要素不全”中`
      case 'not-required':
        return `${quotedZh(effect.title)}不再必填`
      case 'retitled':
        return `${quotedZh(effect.from)}改称${quotedZh(effect.title)}`
      case 'choice-renamed':
        return `${quotedZh(effect.title)}的选项${quotedZh(effect.from)}改为${quotedZh(effect.to)}${effect.held === 0 ? '，还没有目标选它' : `，${targetsZh(effect.held)}的内容一并改过来`}`
      case 'unfit':
        return `${quotedZh(effect.title)}有${targetsZh(effect.held)}的内容不合现在的要求：原样保留，再改这一格时才需照要求填`
      case 'moved':
        return '调整列的次序'
      case 'looks':
        return '调整列宽或固定列；各人在台账里自己调过的列宽不变'
      case 'metrics':
        return '调整自带的指标，只用于今后新增的目标'
    }
  },
  faults: kindFaultsZh,
}

const quotedEn = (text: string) => `“${text}”`

function keptEn(held: number | null, isExtra: boolean): string {
  if (held === null || held === 0) return isExtra ? '; it holds nothing' : ''
  return `; the content of ${counted(held, 'target')} is kept`
}

export const kindsEn: typeof kindsZh = {
  title: 'Kinds of ledger',
  lead: 'A kind says which columns a ledger has, what they are called, and which metrics a new target starts with. Copy one and make it your own; given kinds can be changed too, and taken back at any time.',
  given: 'given',
  changed: 'changed',
  columns: (shown, hidden) => `${counted(shown, 'column')}${hidden === 0 ? '' : `, ${hidden} hidden`}`,
  usedBy: (count) => (count === 0 ? 'no ledger' : counted(count, 'ledger')),
  edit: 'Change',
  copy: 'Copy',
  rename: 'Rename',
  remove: 'Delete',
  of: (action, name) => `${action} ${quotedEn(name)}`,
  keepUsed: (count) =>
    `${counted(count, 'ledger')} of this kind: it can not be deleted. Give them another kind or delete them first.`,
  copyTitle: (name) => `Copy the kind ${quotedEn(name)}`,
  renameTitle: (name) => `Rename the kind ${quotedEn(name)}`,
  copyName: (name) => `${name} (copy)`,
  name: 'Name of the kind',
  nameHint: 'for example: Township key work',
  copied: (name) => `Made the kind ${quotedEn(name)}`,
  renamed: (name) => `Renamed to ${quotedEn(name)}`,
  saved: (name) => `Changed the kind ${quotedEn(name)}`,
  removeTitle: (name) => `Delete the kind ${quotedEn(name)}?`,
  removeText: (columns) =>
    `No ledger uses it, so no target is affected. The set-up of its ${counted(columns, 'column')} goes with it; this can be undone.`,
  removed: (name) => `Deleted the kind ${quotedEn(name)}`,

  editTitle: (name) => `Change the kind ${quotedEn(name)}`,
  preview: 'Header preview',
  previewHint: 'Click a column to find its settings',
  columnsTitle: 'Columns',
  columnsHint: 'Alt+↑ and Alt+↓ move the column you are in. Frozen columns always stand first.',
  columnName: 'Title',
  content: 'Content',
  shown: 'Show',
  frozen: 'Freeze',
  required: 'Required',
  width: 'Width',
  common: 'common',
  commonHint: 'Comes from the target, its notes or the arithmetic; the same in every kind',
  alwaysShown: 'Every target is named by it, so it must be shown',
  reckoned: 'Worked out by the program; nobody fills it in',
  addCommon: 'Add a common column',
  addExtra: 'Add a column of your own',
  addUnseen: (title, held) => `Bring back ${quotedEn(title)} (${counted(held, 'target')})`,
  unseenSample: (sample) => `column with “${sample}”`,
  choices: (count) => counted(count, 'choice'),
  choice: (number) => `Choice ${number}`,
  addChoice: 'Add a choice',
  metricsTitle: 'Metrics of a new target',
  metricsHint: 'For targets added from now on; those that are there keep theirs. The first one fills goal and actual.',
  metricName: 'Metric',
  metricUnit: 'Unit',
  accrual: 'Adding up',
  addMetric: 'Add a metric',
  noMetrics: 'A new target has no metric.',
  reset: 'Columns and metrics as given',
  bringBack: 'Content of a column that is taken off stays in the targets; “Add a column of your own” brings it back.',
  ledgers: 'Ledgers of this kind',
  noLedgers: 'No ledger is of this kind yet.',
  ledgerTargets: (name, count) => `${name}: ${count}`,
  effects: 'Once saved',
  unchanged: 'Nothing is changed.',
  faultCount: (count) => `${counted(count, 'thing')} to put right before it can be saved`,
  discardTitle: 'Give up these changes?',
  discardText: 'Changes that are not saved will be lost. What is saved is safe.',
  discard: 'Give up',
  goOn: 'Go on',

  kindOfLedger: 'Kind of ledger',
  switching: (from, to) => `From ${quotedEn(from)} to ${quotedEn(to)}:`,
  switchSafe: 'All content is kept; switch back and it is there again.',
  nothingLost: 'Everything that was seen is still seen.',

  effect(effect) {
    switch (effect.kind) {
      case 'removed':
        return `${quotedEn(effect.title)} is no longer in the table${keptEn(effect.held, effect.isExtra)}`
      case 'hidden':
        return `${quotedEn(effect.title)} is hidden${keptEn(effect.held, false)}; exported sheets leave it out too`
      case 'added':
        return `${effect.title === '' ? 'A column without a title' : quotedEn(effect.title)} is added${effect.held ? `, with the content that ${counted(effect.held, 'target')} had` : ''}`
      case 'shown':
        return `${quotedEn(effect.title)} is shown`
      case 'required':
        return `${quotedEn(effect.title)} is required; targets without it are listed on the dashboard`
      case 'not-required':
        return `${quotedEn(effect.title)} is no longer required`
      case 'retitled':
        return `${quotedEn(effect.from)} is called ${quotedEn(effect.title)}`
      case 'choice-renamed':
        return `Choice ${quotedEn(effect.from)} of ${quotedEn(effect.title)} becomes ${quotedEn(effect.to)}${effect.held === 0 ? '; no target has it' : `, in ${counted(effect.held, 'target')} too`}`
      case 'unfit':
        return `${quotedEn(effect.title)}: the content of ${counted(effect.held, 'target')} does not fit; it is kept until that cell is next edited`
      case 'moved':
        return 'The order of columns changes'
      case 'looks':
        return 'Widths or frozen columns change; widths set on a PC stay'
      case 'metrics':
        return 'Metrics change, for targets added from now on'
    }
  },
  faults: kindFaultsEn,
}

interface RefusalTexts {
  readonly kinds: typeof kindsZh
  readonly errors: ErrorTexts
}

/** The sentence for a refused kind; codes of other areas are found there. */
export function kindRefusalText({ kinds, errors }: RefusalTexts, code: string): string {
  return Object.hasOwn(kinds.faults, code) ? kinds.faults[code as KindFaultCode] : refusalText(errors, code)
}
