import type { Column, CommonColumn, ExtraColumn, ExtraType } from './ledger-kind'

const FROZEN: readonly CommonColumn[] = ['ordinal', 'light', 'title']

const WIDTHS: Readonly<Record<CommonColumn, number>> = {
  ordinal: 52,
  code: 90,
  title: 260,
  measure: 240,
  leadLeader: 90,
  leadUnits: 130,
  coUnits: 130,
  contact: 84,
  startOn: 104,
  deadline: 110,
  goal: 96,
  actual: 96,
  unit: 64,
  completion: 84,
  expected: 84,
  gap: 96,
  growth: 80,
  rank: 80,
  previousRank: 80,
  light: 124,
  state: 80,
  noteOn: 104,
  progress: 240,
  problem: 200,
  nextStep: 200,
  remark: 160,
}

/** What a common column is called where a kind gives it no name of its own. */
const TITLES: Readonly<Record<CommonColumn, string>> = {
  ordinal: '序号',
  code: '编号',
  title: '事项',
  measure: '措施',
  leadLeader: '牵头领导',
  leadUnits: '牵头单位',
  coUnits: '配合单位',
  contact: '责任人',
  startOn: '开始时间',
  deadline: '完成时限',
  goal: '目标值',
  actual: '完成值',
  unit: '单位',
  completion: '完成率',
  expected: '序时进度',
  gap: '差距',
  growth: '同比',
  rank: '位次',
  previousRank: '上期位次',
  light: '亮灯',
  state: '状态',
  noteOn: '填报日期',
  progress: '进展情况',
  problem: '存在问题',
  nextStep: '下一步',
  remark: '备注',
}

/** A common column under its usual title. */
export function commonColumn(key: CommonColumn): Column {
  return { ...common(key, TITLES[key]), isFrozen: false }
}

/** An extra column without a title yet, as wide as its content wants. */
export function extraColumn(key: string, type: ExtraType): ExtraColumn {
  return extra(key, '', type)
}

/** A common column under the title that this kind gives it. */
export function common(key: CommonColumn, title: string): Column {
  return {
    source: 'common',
    key,
    title,
    width: WIDTHS[key],
    isFrozen: FROZEN.includes(key),
    isHidden: false,
    isRequired: false,
  }
}

export function extra(
  key: string,
  title: string,
  type: ExtraType = 'text',
  choices: readonly string[] = [],
): ExtraColumn {
  const width = { text: 110, 'long-text': 220, figure: 100, date: 104, choice: 96 }[type]
  return { source: 'extra', key, type, choices, title, width, isFrozen: false, isHidden: false, isRequired: false }
}
