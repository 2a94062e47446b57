import { readRanks } from '../domain/read-rank'
import type { RankBasis } from '../domain/metric'
import type { Span } from './span'

/** A position within a clause: 总量和增速均居全市第四 has two, by total and by growth. */
export interface RankWords extends Span {
  readonly position: number
  /** The words that give the size of the scope (在24个县里): their figure is no measure. */
  readonly sizeAt: Span | null
  /** 全市, 全省, 综合县域类县; empty when it is not said. */
  readonly scope: string
  readonly of: number | null
  readonly bases: readonly RankBasis[]
}

const ORDINAL = /(第|前)([一二三四五六七八九十]{1,3}|\d{1,4})(位|名)?|(?<!放在|摆在|放到)(?:首位(?!度|产业)|榜首)/g
/** What stands before an ordinal when it is a position: 位居全市, 排名, 下跌至. */
const LEAD =
  /(?:(?:稳定|稳|保|排名|排位|排在|排|位列|位居|位于|居于|居|列|跃居|跃升|升|前移|下跌|下降|下滑|退|名列|稳居|保持|进入|挤进|均为|为)(?:了|到|至|在)?)?(?:全[市省国区县州盟旗](?:[\u4e00-\u9fa5]{2,6})?|(?!.?全)[\u4e00-\u9fa5]{2}(?:市|省|州)|[东西中]部|东北|西北|同类县|同类地区)?$/
const VERB_BEFORE =
  /稳在|稳定在|保持在|排名|排位|排在|排|位列|位居|位于|居|列|跃居|升至?|前移|下跌|下滑|退至|保持|进入|挤进|全[市省国区县州盟旗]/
const FIGURATIVE = /(?:放在|摆在|放到|作为|当作|坚持)[^，]{0,6}$/
const NOT_A_RANK =
  /^(?:[产次批期季方书届个节医中小学年轮代部章条款类项阶三]|一(?:书记|产业|资源|要务)|.?季度|党支部|人民|责任|时间|会)/
const BASIS: readonly (readonly [RegExp, RankBasis])[] = [
  [/总量|总额|规模/, 'total'],
  [/增速|增幅|增长率/, 'growth'],
  [/完成率|进度/, 'completion'],
]
const SIZE = /在?(?:全[市省国区县州盟旗])?(\d{1,4})个([\u4e00-\u9fa5]{1,12}?)(?:里|中|当中)/

function scopeOf(words: string, text: string): string {
  return (
    /全[市省国区县州盟旗]|[东西中]部|东北|西北|同类县|同类地区/.exec(words)?.[0] ??
    /全[市省国区县州盟旗]/.exec(text)?.[0] ??
    /[\u4e00-\u9fa5]{2}(?:市|省|州)$/.exec(words)?.[0] ??
    ''
  )
}

/** The positions of a clause. Ordinals of other things (第一产业, 第二季度) are none. */
export function scanRanks(text: string): readonly RankWords[] {
  const ranks: RankWords[] = []
  if (!/[第前首]/.test(text)) return ranks
  const size = SIZE.exec(text)
  for (const match of text.matchAll(ORDINAL)) {
    // 首位 and 榜首 have no number of their own.
    const [whole, sign, number = '一', counter] = match
    const before = text.slice(0, match.index)
    const lead = LEAD.exec(before.slice(-24))?.[0] ?? ''
    const after = text.slice(match.index + whole.length)
    const isNamed =
      counter !== undefined || VERB_BEFORE.test(lead) || (match[1] === undefined && /[东西中]部|东北|西北/.test(lead))
    if (!isNamed || FIGURATIVE.test(before) || (counter === undefined && NOT_A_RANK.test(after))) continue
    if (sign === '前' && lead === '') continue
    const read = readRanks(`第${number}`)
    if (!read.ok || read.value[0] === undefined) continue
    const bases = BASIS.filter(([words]) => words.test(before)).map(([, basis]) => basis)
    ranks.push({
      start: match.index - lead.length,
      end: match.index + whole.length,
      position: read.value[0].position,
      scope: size ? (/全[市省国区县州盟旗]/.exec(size[0])?.[0] ?? size[2] ?? '') : scopeOf(lead, text),
      of: size ? Number(size[1]) : null,
      sizeAt: size ? { start: size.index, end: size.index + size[0].length } : null,
      bases,
    })
  }
  return ranks
}
