import { headerKey } from '../domain/header-key'
import type { CommonColumn } from '../domain/ledger-kind'
import { ID_HEADER, LEVEL_HEADER, PARENT_HEADER } from '../domain/words'

/**
 * What a column of a foreign sheet can mean. Beyond the common columns: `group` is the goal or field of work that
 * several rows stand under, `id`, `parentId` and `level` are our own hidden columns, `unit-or-owner` is a bare 单位
 * until its content decides, and `computed` is a figure that this program reckons itself.
 */
export type ImportField =
  | Exclude<CommonColumn, 'completion' | 'expected' | 'gap' | 'light' | 'previousRank'>
  | 'group'
  | 'id'
  | 'parentId'
  | 'level'
  | 'unit-or-owner'
  | 'computed'
  | `extra:${string}`

/** Header words by meaning, the commoner first. Matching ignores spaces, brackets and full-width forms. */
const WORDS: readonly (readonly [ImportField, string])[] = [
  ['id', ID_HEADER],
  ['parentId', PARENT_HEADER],
  ['level', `${LEVEL_HEADER} 级别层次`],
  ['ordinal', '序号 序 编次 行号 No'],
  ['code', '编号 任务编号 事项编号 项目编号 项目编码 编码 项目代码 督办编号 立项编号 文号 信访编号 登记编号'],
  [
    'title',
    '事项 重点任务 工作任务 任务名称 任务 重点工作 督查事项 督办事项 事项名称 工作事项 项目名称 项目 指标名称 指标 工作内容 任务内容 主要任务 目标任务 年度目标任务 年度重点工作 重点事项 具体任务 任务事项 实事名称 实事项目 实事 民生实事 信访事项 问题 问题描述 存在问题清单 整改问题 反馈问题 条目 政策条目 隐患 点位 活动名称 会议名称 工作要点 议定事项',
  ],
  ['group', '目标 总目标 总体目标 一级目标 主要目标 目标名称 工作目标 领域 工作领域 板块 工作板块 工作类别 任务类别'],
  [
    'measure',
    '措施 工作举措 推进措施 工作措施 具体措施 主要措施 重点举措 举措 整改措施 落实措施 实施内容 建设内容 建设规模及内容 任务举措',
  ],
  ['leadLeader', '牵头领导 分管领导 包案领导 责任领导 包保领导 联系领导 县级领导 挂联领导 牵头县领导 包联领导'],
  [
    'leadUnits',
    '牵头单位 责任单位 主责单位 承办单位 主办单位 牵头部门 责任部门 主管部门 牵头责任单位 实施单位 落实单位',
  ],
  ['coUnits', '配合单位 协办单位 协同单位 配合部门 参与单位 协助单位 配合责任单位'],
  ['contact', '责任人 联系人 具体责任人 经办人 负责人 联络员 责任人及电话 联系人及电话 联系方式'],
  ['startOn', '开始时间 启动时间 开工时间 起始时间 开工日期 开始日期'],
  [
    'deadline',
    '完成时限 办结时限 时限 时限要求 完成时间 截止日期 截止时间 办理时限 整改时限 完成期限 期限 计划完成时间 竣工时间 要求完成时间 时间节点 计划竣工时间',
  ],
  [
    'goal',
    '目标值 年度目标 年度计划投资 任务数 年度任务 计划投资 年计划投资 年度目标值 计划数 目标数 年度计划 计划值 全年目标 全年任务 年度任务数 总数 指标值 应完成数',
  ],
  [
    'actual',
    '完成值 累计完成 实际完成 到位资金 累计完成投资 完成数 已完成 累计值 累计 完成投资 实际完成投资 累计到位资金 实际值 完成量 已完成数 当前值 本期值',
  ],
  ['unit', '计量单位 单位名称（计量） 数值单位'],
  ['unit-or-owner', '单位'],
  ['growth', '同比 增速 增长 增幅 同比增长 增长率 同比增速'],
  ['rank', '位次 排名 全市位次 名次 全市排名 当前位次'],
  [
    'computed',
    '上期位次 完成率 完成比例 投资完成率 任务完成率 进度 亮灯 预警 亮灯情况 灯号 序时进度 差距 与序时差距 完成进度 红黄绿灯',
  ],
  ['state', '状态 办理状态 当前状态 任务状态 是否完成 办结情况 销号情况'],
  ['noteOn', '填报日期 更新日期 报送日期 进展日期 更新时间 填报时间 最新进展日期'],
  [
    'progress',
    '进展情况 完成情况 推进情况 工作进展 最新进展 进展 目前进展 落实情况 工作进展情况 整改情况 办理情况 形象进度 完成进展情况 目前进展情况 推进落实情况 阶段进展',
  ],
  [
    'problem',
    '存在问题 问题困难 存在的问题 困难问题 存在困难 存在问题及原因 主要问题 问题及困难 需协调问题 需协调解决的问题',
  ],
  ['nextStep', '下一步 下一步打算 下一步计划 下步打算 下一步工作 下步工作 下一步举措 下一步工作计划 下一步工作打算'],
  ['remark', '备注 说明 其他'],
]

const BY_WORD: ReadonlyMap<string, ImportField> = new Map(
  WORDS.flatMap(([field, words]) => words.split(' ').map((word) => [headerKey(word), field] as const)),
)
const LONGEST_FIRST = [...BY_WORD.keys()].filter((word) => word.length >= 2).toSorted((a, b) => b.length - a.length)

const UNIT_IN_BRACKETS = /[(（【[〔]\s*(?:单位[:：]?\s*)?([^)）】\]〕]{1,10})\s*[)）】\]〕]/g
const UNIT_WORD =
  /^(亿|万|千|百)?(元|吨|亩|斤|公斤|千克|平方米|平方公里|公里|千米|米|立方米|千瓦时|千瓦|户|人|人次|人口|头|只|羽|家|个|件|项|次|期|座|套|所|处|条|名|位|批|辆|场|篇|天|小时|分|美元|度|公顷|宗|村)(次)?$|^(%|百分点|个百分点|万千瓦|‰)$/

/** Is this a unit of measure, and not an office? */
export function isUnitOfMeasure(text: string): boolean {
  return UNIT_WORD.test(text.normalize('NFKC').trim())
}

/** The unit that a header states in brackets, 总投资（亿元） or 完成投资（1-10月）（万元）; empty where it states none. */
export function unitInHeader(header: string): string {
  const inBrackets = [...header.matchAll(UNIT_IN_BRACKETS)].map((found) => found[1]?.trim() ?? '')
  return inBrackets.find(isUnitOfMeasure) ?? ''
}

export interface FieldGuess {
  readonly field: ImportField
  /** 1 for a header that is known word for word, less for one that only contains a known word. */
  readonly confidence: number
}

/** What a header most likely means, or null for a header nobody has met. */
export function guessField(header: string): FieldGuess | null {
  const key = headerKey(header)
  if (key === '' || key.length > 24) return null
  const exact = BY_WORD.get(key)
  if (exact) return { field: exact, confidence: 1 }
  const ending = LONGEST_FIRST.find((word) => key.endsWith(word))
  const inside = ending ?? LONGEST_FIRST.find((word) => key.includes(word))
  const field = inside === undefined ? undefined : BY_WORD.get(inside)
  if (inside === undefined || field === undefined || field === 'id' || field === 'parentId') return null
  return { field, confidence: (ending === undefined ? 0.5 : 0.6) + 0.3 * (inside.length / key.length) }
}
