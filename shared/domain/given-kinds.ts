import type { LedgerKindId } from './ids'
import { common, extra } from './kind-columns'
import type { Column, LedgerKind } from './ledger-kind'

function kind(id: string, name: string, columns: readonly Column[], metrics: LedgerKind['metrics'] = []): LedgerKind {
  return { id: id as LedgerKindId, name, columns, metrics }
}

const notes = [common('progress', '进展情况'), common('problem', '存在问题'), common('nextStep', '下一步')]
const course = [common('completion', '完成率'), common('expected', '序时进度'), common('gap', '差距')]

/** The kinds an office can start a ledger with. Templates, not laws: each can be copied and changed. */
export const GIVEN_KINDS: readonly LedgerKind[] = [
  kind(
    'key-work',
    '重点工作',
    [
      common('ordinal', '序号'),
      common('light', '亮灯'),
      common('title', '事项'),
      common('code', '编号'),
      common('measure', '措施'),
      common('leadLeader', '牵头领导'),
      common('leadUnits', '牵头单位'),
      common('coUnits', '配合单位'),
      common('contact', '责任人'),
      common('deadline', '完成时限'),
      common('goal', '目标值'),
      common('actual', '完成值'),
      common('unit', '单位'),
      ...course,
      ...notes,
      common('state', '状态'),
      common('remark', '备注'),
    ],
    [{ name: '完成量', unit: '', accrual: 'reported-cumulative' }],
  ),
  kind(
    'major-project',
    '重大项目',
    [
      common('ordinal', '序号'),
      common('light', '亮灯'),
      common('title', '项目名称'),
      common('code', '编号'),
      extra('builder', '建设单位'),
      common('leadLeader', '包联领导'),
      common('leadUnits', '责任单位'),
      extra('projectType', '类型', 'choice', ['工业', '农牧业', '基础设施', '社会民生', '生态环保', '服务业', '其他']),
      extra('construction', '建设性质', 'choice', ['新建', '续建', '改扩建']),
      extra('totalInvestment', '总投资', 'figure'),
      common('goal', '年度计划投资'),
      common('actual', '累计完成投资'),
      common('unit', '单位'),
      ...course,
      common('progress', '形象进度'),
      common('startOn', '开工时间'),
      common('deadline', '竣工时间'),
      common('problem', '存在问题'),
      common('nextStep', '下一步'),
      common('state', '状态'),
      common('remark', '备注'),
    ],
    [{ name: '完成投资', unit: '亿元', accrual: 'reported-cumulative' }],
  ),
  kind(
    'indicator',
    '指标监测',
    [
      common('ordinal', '序号'),
      common('light', '亮灯'),
      common('title', '指标'),
      common('code', '编号'),
      common('leadUnits', '责任单位'),
      common('unit', '单位'),
      common('actual', '累计'),
      common('growth', '同比'),
      common('goal', '年度目标'),
      ...course,
      common('rank', '位次'),
      common('previousRank', '上期位次'),
      common('deadline', '完成时限'),
      common('noteOn', '数据日期'),
      common('progress', '情况说明'),
      common('problem', '存在问题'),
      common('nextStep', '下一步'),
      extra('source', '数据来源'),
      common('remark', '备注'),
    ],
    [{ name: '指标值', unit: '', accrual: 'reported-cumulative' }],
  ),
  kind(
    'attraction',
    '招商引资',
    [
      common('ordinal', '序号'),
      common('light', '亮灯'),
      common('title', '项目'),
      extra('investor', '投资方'),
      common('leadUnits', '责任单位'),
      extra('totalInvestment', '总投资', 'figure'),
      common('goal', '年度任务'),
      common('actual', '到位资金'),
      common('unit', '单位'),
      ...course,
      extra('stage', '阶段', 'choice', ['洽谈', '框架协议', '正式合同', '开工']),
      common('deadline', '完成时限'),
      ...notes,
      common('remark', '备注'),
    ],
    [{ name: '到位资金', unit: '亿元', accrual: 'reported-cumulative' }],
  ),
  kind(
    'livelihood',
    '民生实事',
    [
      common('ordinal', '序号'),
      common('light', '亮灯'),
      common('title', '实事'),
      common('leadUnits', '责任单位'),
      common('goal', '总数'),
      extra('started', '已开工', 'figure'),
      common('actual', '已完成'),
      common('unit', '单位'),
      ...course,
      common('deadline', '时限'),
      ...notes,
      common('state', '状态'),
      common('remark', '备注'),
    ],
    [{ name: '完成数', unit: '件', accrual: 'reported-cumulative' }],
  ),
  kind(
    'petition',
    '信访和问题整改',
    [
      common('ordinal', '序号'),
      common('light', '亮灯'),
      common('title', '事项'),
      common('code', '编号'),
      extra('origin', '来源'),
      extra('batch', '批次'),
      common('leadLeader', '包案领导'),
      common('leadUnits', '责任单位'),
      common('goal', '总数'),
      common('actual', '办结'),
      common('unit', '单位'),
      common('completion', '办结率'),
      extra('resolved', '化解', 'figure'),
      common('deadline', '时限'),
      ...notes,
      common('state', '状态'),
      common('remark', '备注'),
    ],
    [{ name: '办结', unit: '件', accrual: 'reported-cumulative' }],
  ),
  kind(
    'policy',
    '政策清单',
    [
      common('ordinal', '序号'),
      common('light', '亮灯'),
      common('title', '条目'),
      common('measure', '措施'),
      common('leadUnits', '责任单位'),
      common('coUnits', '配合单位'),
      common('deadline', '时限'),
      common('goal', '措施总数'),
      common('actual', '已完成措施'),
      common('unit', '单位'),
      common('completion', '完成率'),
      common('progress', '进展情况'),
      common('state', '状态'),
      common('remark', '备注'),
    ],
    [{ name: '措施', unit: '条', accrual: 'reported-cumulative' }],
  ),
]

/** The kind as it was given, or null for one that an office made. */
export function givenKind(id: LedgerKindId): LedgerKind | null {
  return GIVEN_KINDS.find((given) => given.id === id) ?? null
}

/** All kinds to choose from: the office's own first, then the given ones, those first that it uses or has changed. */
export function kindsOfOffice(stored: ReadonlyMap<string, LedgerKind>): readonly LedgerKind[] {
  const rows = [...stored.values()]
  const own = rows.filter(({ id }) => givenKind(id) === null)
  const taken = rows.filter(({ id }) => givenKind(id) !== null)
  return [...own, ...taken, ...GIVEN_KINDS.filter(({ id }) => !stored.has(id))]
}
