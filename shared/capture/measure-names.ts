import type { GrowthBasis } from './draft'
import type { Growth, Proposal, ProposedRank } from './proposal'

const GROWTH_NAME = /增速|增幅|增长率|增长幅度/
const FALL_NAME = /降幅|下降率|降低率/
const RANK_NAME = /位次|排名|名次/
const BASIS: Readonly<Record<GrowthBasis, string>> = { yoy: '', cagr: '年均', cum: '累计' }

const isFall = ({ value }: Growth) => value.startsWith('-')

/** What a metric is called that measures a side of another: 地区生产总值增速, 单位能耗降幅, 综合考核位次. */
export const sideNames = {
  growth: (name: string, growth: Growth) => {
    if (growth.unit === '番') return `${name}翻番`
    const pattern = isFall(growth) ? FALL_NAME : GROWTH_NAME
    return pattern.test(name) ? name : `${name}${BASIS[growth.basis]}${isFall(growth) ? '降幅' : '增速'}`
  },
  delta: (name: string, delta: Growth) => `${name}${isFall(delta) ? '下降幅度' : '提高幅度'}`,
  completion: (name: string) => (name.endsWith('率') ? name : `${name}完成率`),
  multiple: (name: string) => `${name}倍数`,
  rank: (name: string, { basis }: ProposedRank) =>
    RANK_NAME.test(name) ? name : `${name}${basis === 'growth' && !GROWTH_NAME.test(name) ? '增速' : ''}位次`,
} as const

type Named = Pick<Proposal, 'metric' | 'title' | 'amount' | 'growth'>

/**
 * The name under which a proposal's own figure is kept: its title, where a figure was typed into a task. Null where nothing is
 * measured.
 */
export function measureName({ metric, title, amount, growth }: Named): string | null {
  if (metric === null && amount === null && growth === null) return null
  return (metric ?? title).slice(0, 190) || null
}
