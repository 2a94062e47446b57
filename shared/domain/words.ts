import type { RankBasis } from './metric'
import type { TargetLevel } from './target'

/** Words of handed-out papers. They are Chinese whatever language the screen is in. */
export const LEVEL_WORDS: Readonly<Record<TargetLevel, string>> = { goal: '目标', task: '任务', measure: '措施' }

export const RANK_BASIS_WORDS: Readonly<Record<RankBasis, string>> = {
  total: '总量',
  growth: '增速',
  completion: '完成率',
  overall: '综合',
}

/** Names of the hidden columns by which an exported sheet finds its targets again. */
export const ID_HEADER = '记录号'
export const PARENT_HEADER = '上级记录号'
export const LEVEL_HEADER = '层级'
