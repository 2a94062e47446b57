import type { League } from './league'
import type { Ledger } from './ledger'
import type { Column, ExtraType, LedgerKind } from './ledger-kind'
import { lightRuleWordsZh, type LightRuleWords } from './light-rule-words'
import type { LoopEvent } from './loop-event'
import type { Accrual, RankBasis } from './metric'
import type { ProgressNote } from './progress-note'
import type { ScoreEventKind } from './scoring'
import type { ExpectedMethod, OfficeRole, OfficeSettings } from './settings'
import type { Slip, SlipColor } from './slip'
import type { SourceDocument } from './source-document'
import { scoreEventsZh } from './scoring-words'
import { RANK_BASIS_WORDS } from './words'
import type { Target } from './target'

type Labels<T, Told extends keyof T = 'id' & keyof T> = Readonly<Record<Exclude<keyof T, Told>, string>>

/** The words in which a change of rows is told. A field without a word does not compile. */
export interface ChangeWords {
  readonly target: Labels<Target, 'id' | 'extra' | 'metrics' | 'milestones' | 'comments' | 'sources'>
  /** A comment on the cell of this column. */
  readonly comment: (column: string) => string
  readonly note: Labels<ProgressNote, 'id' | 'targetId' | 'observations' | 'recordedAt' | 'sources'>
  readonly ledger: Labels<Ledger>
  readonly kind: Labels<LedgerKind>
  readonly settings: Labels<OfficeSettings>
  readonly event: Labels<LoopEvent, 'id' | 'targetId' | 'recordedAt'>
  readonly slip: Labels<Slip, 'id' | 'year' | 'escalates'>
  readonly league: Labels<League, 'id'>
  readonly document: Labels<SourceDocument, 'id' | 'addedAt'>
  /** The sentence that a target or a note came from. */
  readonly excerpt: string
  readonly leaguePlace: (name: string, position: number, figures: readonly string[]) => string
  readonly slipColors: Readonly<Record<SlipColor, string>>
  /** What an event of the loop says; states and deadlines come in words. */
  readonly moves: {
    readonly moved: (from: string, to: string) => string
    readonly deadlineChanged: (from: string, to: string) => string
    readonly extensionAsked: (from: string, to: string) => string
    readonly extensionGranted: (from: string, to: string) => string
    readonly extensionRefused: string
  }
  readonly noDeadline: string
  readonly rankBases: Readonly<Record<RankBasis, string>>
  readonly scoreEvents: Readonly<Record<ScoreEventKind, string>>
  readonly scoringText: (base: string, points: readonly string[]) => string
  readonly roles: Readonly<Record<OfficeRole, string>>
  readonly metric: {
    readonly name: string
    readonly unit: string
    readonly accrual: string
    readonly goal: string
    readonly baseline: string
    readonly plan: string
    /** A part of one metric among several. */
    readonly of: (metric: string, part: string) => string
  }
  readonly accruals: Readonly<Record<Accrual, string>>
  readonly methods: Readonly<Record<ExpectedMethod, string>>
  readonly byOffice: string
  readonly lightRules: LightRuleWords
  /** A version of the rules, with every rule in one line. */
  readonly ruleSet: (version: number, rules: readonly string[]) => string
  readonly cadence: (days: number, graceDays: number) => string
  readonly milestone: string
  readonly milestoneText: (title: string, due: string | null, weight: string, accepted: string | null) => string
  readonly milestoneOrder: string
  readonly column: (title: string) => string
  /** A column in one line; `content` says what may be typed into it, or nothing. */
  readonly columnText: (column: Column, content: string) => string
  readonly extraTypes: Readonly<Record<ExtraType, string>>
  readonly choicesOf: (type: string, choices: string) => string
  readonly metricText: (name: string, unit: string, accrual: string) => string
  readonly figure: (metric: string) => string
  readonly growth: string
  readonly period: (from: string) => string
  readonly source: string
  readonly shareOf: (numerator: string, denominator: string) => string
  readonly correctsOn: (day: string) => string
  readonly correctsOther: string
  /** 10月底前 with the day that it means. */
  readonly meaning: (written: string, day: string) => string
  /** Whatever a row names that is not there any more. */
  readonly unknownRow: string
  readonly listBreak: string
}

export const changeWordsZh: ChangeWords = {
  comment: (column) => `“${column}”的批注`,
  target: {
    ledgerIds: '所属台账',
    parentId: '上级事项',
    level: '层级',
    order: '排列位置',
    code: '编号',
    title: '事项',
    measure: '措施',
    leadLeader: '牵头领导',
    leadUnits: '牵头单位',
    coUnits: '配合单位',
    contact: '责任人',
    startOn: '开始时间',
    deadline: '完成时限',
    state: '状态',
    completedOn: '办结日期',
    acceptance: '销号标准',
    attachments: '附件',
    remark: '备注',
  },
  note: {
    on: '日期',
    progress: '进展情况',
    problem: '存在问题',
    nextStep: '下一步',
    attachments: '附件',
    by: '记录人',
    corrects: '更正',
  },
  ledger: {
    name: '台账名称',
    kindId: '类型',
    year: '年度',
    issuer: '填报单位',
    expectedMethod: '序时进度算法',
    order: '排列位置',
  },
  kind: { name: '类型名称', columns: '列名和次序', metrics: '自带指标' },
  settings: {
    officeName: '单位名称',
    ledgerYear: '台账年度',
    expectedMethod: '序时进度算法',
    cadence: '填报周期',
    lightRules: '亮灯规则',
    scoring: '计分标准',
    role: '本单位角色',
    lastCircularOn: '上次通报日期',
    nameAliases: '单位和领导的其他写法',
    templates: '导出模板',
  },
  event: { on: '日期', by: '经办人', reason: '原因', move: '办理' },
  slip: {
    serial: '编号',
    color: '种类',
    unit: '承办单位',
    targetIds: '督办事项',
    demand: '督办要求',
    issuedOn: '发出日期',
    replyBy: '反馈时限',
    reply: '反馈内容',
    repliedOn: '反馈日期',
  },
  league: {
    indicator: '指标',
    unit: '单位',
    basis: '口径',
    scope: '范围',
    on: '数据日期',
    source: '来源',
    own: '本地',
    size: '地区数',
    measures: '对应事项',
    places: '位次',
  },
  document: { title: '来源文件', on: '文件日期', text: '文字', original: '原文件', addedBy: '添加人' },
  excerpt: '原文摘录',
  leaguePlace: (name, position, figures) =>
    `${name}第${position}位${figures.length === 0 ? '' : `（${figures.join('，')}）`}`,
  slipColors: { blue: '蓝色提示单', yellow: '黄色警示单', red: '红色督办单' },
  moves: {
    moved: (from, to) => `${from} → ${to}`,
    deadlineChanged: (from, to) => `调整时限：${from} → ${to}`,
    extensionAsked: (from, to) => `申请延期：${from} → ${to}`,
    extensionGranted: (from, to) => `同意延期：${from} → ${to}`,
    extensionRefused: '不同意延期',
  },
  rankBases: RANK_BASIS_WORDS,
  scoreEvents: scoreEventsZh,
  scoringText: (base, points) => `基础分 ${base}；${points.join('；')}`,
  noDeadline: '未定时限',
  roles: { supervising: '督办单位', reporting: '责任单位' },
  metric: {
    name: '指标名称',
    unit: '计量单位',
    accrual: '累计方式',
    goal: '目标值',
    baseline: '基数',
    plan: '计划进度',
    of: (metric, part) => `“${metric}”${part}`,
  },
  accruals: { 'reported-cumulative': '累计值', 'per-period': '每期新增', 'point-in-time': '时点值', ratio: '比率' },
  methods: { months: '按月份', days: '按天数', plan: '按计划' },
  byOffice: '随单位设置',
  lightRules: lightRuleWordsZh,
  ruleSet: (version, rules) => `第 ${version} 版：${rules.join('；')}`,
  cadence: (days, graceDays) => `${days} 天一报，宽限 ${graceDays} 天`,
  milestone: '时间节点',
  milestoneText: (title, due, weight, accepted) =>
    [`“${title}”`, due ?? '未定时间', `权重 ${weight}`, accepted === null ? '未验收' : `${accepted} 验收`].join('，'),
  milestoneOrder: '时间节点的先后',
  column: (title) => `列“${title}”`,
  columnText: ({ title, width, isFrozen, isHidden, isRequired }, content) =>
    [title, content, `宽 ${width}`, isFrozen ? '固定' : '', isHidden ? '隐藏' : '', isRequired ? '必填' : '']
      .filter((part) => part !== '')
      .join('，'),
  extraTypes: { text: '文字', 'long-text': '长文字', figure: '数值', date: '日期', choice: '选项' },
  choicesOf: (type, choices) => `${type}（${choices}）`,
  metricText: (name, unit, accrual) => `${name}（${unit === '' ? '' : `${unit}，`}${accrual}）`,
  figure: (metric) => (metric === '' ? '完成值' : `“${metric}”完成值`),
  growth: '同比',
  period: (from) => `自 ${from} 起`,
  source: '来源',
  shareOf: (numerator, denominator) => `${numerator}/${denominator}`,
  correctsOn: (day) => `${day} 的记录`,
  correctsOther: '较早的一条记录',
  meaning: (written, day) => `${written}（${day}）`,
  unknownRow: '（已不在台账中）',
  listBreak: '、',
}
