import { readRanks } from '../domain/read-rank'
import type { RankBasis } from '../domain/metric'
import type { Span } from './span'

/** A position within a clause: 总量和增速均位于全市第三 has two, by total and by growth. */
export interface RankWords extends Span {
  readonly position: number
  /** 全市, 全省, 综合县域类县; empty when it is not said. */
  readonly scope: string
  readonly of: number | null
  readonly bases: readonly RankBasis[]
}

const RANK =
  /(排名|排位|排在|排|位列|位居|位于|居于|居|列|跃居|跃升至?|升至|前移至|下跌至|下降至|下滑至|退至|名列|稳居|保持|进入)?(?:了|到|至)?(全[市省国区县州盟旗]|[\u4e00-\u9fa5]{0,6}?)?(第|前)([一二三四五六七八九十]{1,3}|\d{1,4})(位|名)?/g
const NOT_A_RANK = /^(?:[产次批期季方书届个节医中小学年轮代部章条款类项阶三]|一(?:书记|产业|资源|要务)|.?季度|党支部|人民|责任|时间|会)/
const BASIS: readonly (readonly [RegExp, RankBasis])[] = [
  [/总量|总额|规模/, 'total'],
  [/增速|增幅|增长率/, 'growth'],
  [/完成率|进度/, 'completion'],
]
const SIZE = /在(\d{1,4})个([\u4e00-\u9fa5]{1,12}?)(?:里|中|当中)/

function scopeOf(words: string, text: string): string {
  if (/^全/.test(words)) return words
  return /全[市省国区县州盟旗]/.exec(text)?.[0] ?? ''
}

/** The positions of a clause. Ordinals of other things (第一产业, 第二季度) are none. */
export function scanRanks(text: string): readonly RankWords[] {
  const ranks: RankWords[] = []
  const size = SIZE.exec(text)
  for (const match of text.matchAll(RANK)) {
    const [whole, verb, between = '', sign, number = '', counter] = match
    const after = text.slice(match.index + whole.length)
    const isNamed = verb !== undefined || counter !== undefined || /全[市省国区县州盟旗]$/.test(between)
    if (!isNamed || (counter === undefined && NOT_A_RANK.test(after)) || (sign === '前' && verb === undefined)) continue
    const read = readRanks(`第${number}`)
    if (!read.ok || read.value[0] === undefined) continue
    const before = text.slice(0, match.index)
    const bases = BASIS.filter(([words]) => words.test(before)).map(([, basis]) => basis)
    ranks.push({
      start: match.index,
      end: match.index + whole.length,
      position: read.value[0].position,
      scope: size?.[2] ?? scopeOf(between, text),
      of: size ? Number(size[1]) : null,
      bases,
    })
  }
  return ranks
}
