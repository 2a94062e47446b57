import type { SlipColor } from '../domain/slip'

export interface SlipRow {
  readonly color: SlipColor
  readonly unit: string
  readonly codes: readonly string[]
  readonly issued: string
  readonly replyBy: string
  readonly demand: string
  readonly reply?: readonly [on: string, text: string]
  /** The number of the slip that this one goes beyond. */
  readonly beyond?: number
}

/** 督办单 of the year in the order of their numbers: answered, waiting, overdue, and one that was escalated. */
export const SLIP_ROWS: readonly SlipRow[] = [
  {
    color: 'blue',
    unit: '县经开区管委会',
    codes: ['XM-07'],
    issued: '7-6',
    replyBy: '7-13',
    demand: '光伏组件项目开工后进展缓慢，请说明原因并报送月度计划。',
    reply: ['7-12', '已更换总包单位，7月中旬恢复施工，月度计划随文报送。'],
  },
  {
    color: 'yellow',
    unit: '县卫生健康局',
    codes: ['XM-03'],
    issued: '8-18',
    replyBy: '8-25',
    demand: '门诊综合楼进度滞后，请提出赶工措施，如需延期应在时限前申请。',
    reply: ['8-24', '装修材料招标流标，正在重新组织，已同步申请延期。'],
  },
  {
    color: 'blue',
    unit: '县住房城乡建设局',
    codes: ['ZD-10', 'XM-11'],
    issued: '9-7',
    replyBy: '9-14',
    demand: '燃气管道更换和雨污分流改造均低于序时进度，请逐项说明。',
  },
  {
    color: 'yellow',
    unit: '县住房城乡建设局',
    codes: ['ZD-10'],
    issued: '9-21',
    replyBy: '9-28',
    demand: '上次督办单到期未反馈。请分管负责人签字，书面说明燃气管道更换的赶工安排。',
    reply: ['9-27', '已增加一支施工队，入户协调由社区包保，按周报送进度。'],
    beyond: 3,
  },
  {
    color: 'red',
    unit: '县农业农村局',
    codes: ['MS-04'],
    issued: '11-2',
    replyBy: '11-9',
    demand: '户厕改造到期未完成，请县政府分管领导主持专题会，报送整改方案。',
  },
  {
    color: 'red',
    unit: '县生态环境局',
    codes: ['XF-03'],
    issued: '11-4',
    replyBy: '11-11',
    demand: '四个河道治理问题超过整改时限，请立即制定一对一方案。',
    reply: ['11-10', '一对一方案已经县政府审定，施工队伍进场，11月底前完成。'],
  },
  {
    color: 'yellow',
    unit: '县商务局',
    codes: ['ZB-12', 'ZS-05'],
    issued: '11-12',
    replyBy: '11-30',
    demand: '外贸进出口和仓储物流基地进展明显落后，请提出年底前的具体措施。',
  },
  {
    color: 'blue',
    unit: '县民政局',
    codes: ['MS-07', 'MS-08'],
    issued: '11-13',
    replyBy: '12-4',
    demand: '养老服务站逾期、助餐服务全年未报，请在限期内补报并说明原因。',
  },
]
