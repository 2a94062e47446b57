import type { Draft } from './draft'
import type { Bound } from './figure'
import type { ProposalKind } from './judge-kind'

/** A list of figures before this one: 达到800亿元、500亿元和 sets a floor for all of them. */
const LISTED = /(?:\d[\d.]{0,12}[^\d，]{1,8}(?:、|和|及)){1,8}$/
/** 达到每10万人80台: the base of a rate stands between. */
const REACHED = /(?:达到|达)(?:每[\d.]{0,6}[十百千万亿]?[\u4e00-\u9fa5]{0,4})?$/
const FLOOR = /(?:不低于|不少于|不得低于|不得少于|至少|最少|(?<![不得能])超过)[^，、\d]{0,30}$/
const CEILING = /(?:不超过|不高于|不得超过|不得高于|不突破|不足|不到)[^，、\d]{0,30}$/

/** 达到 sets a floor in a promise and only states in a report; 至少 and 不超过 bound wherever they stand before the figure. */
export function boundOf({ value }: Draft, kind: ProposalKind, clause: string): Bound | null {
  if (!value || value.bound !== 'equal') return value?.bound ?? null
  const before = clause.slice(0, value.start).replace(LISTED, '')
  if (FLOOR.test(before)) return 'at-least'
  if (CEILING.test(before)) return 'at-most'
  return kind === 'commitment' && !value.isApproximate && REACHED.test(before) ? 'at-least' : 'equal'
}
