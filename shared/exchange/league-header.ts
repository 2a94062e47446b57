import type { RankBasis } from '../domain/metric'
import { compactText } from '../domain/plain-text'
import { indexMerges } from './fill-merged'
import { cellText, isBlank, type RawSheet } from './raw-table'

/** A column of positions with the column of figures that earned them, if there is one. */
export interface RankColumn {
  readonly column: number
  readonly figures: number | null
  readonly indicator: string
  readonly unit: string
  readonly basis: RankBasis
}

/** Where a league table's names, positions and figures stand; rows and columns are counted from 0. */
export interface LeagueHeader {
  /** All that stands above the header. */
  readonly title: string
  readonly firstRow: number
  readonly names: number
  readonly ranks: readonly RankColumn[]
}

const LOOKED_AT_ROWS = 30
const INDICATOR_CHARS = 200
const MOST_LEVELS = 3
const IS_RANK = /位次|排名|名次|位序/
/** The position of an earlier period, or how it moved since: neither is of this period. */
const IS_OTHER_PERIOD = /上期|上月|上季|上年|去年|同期|变化|升降|较/
const IS_NAME = /县|市|区|旗|州|盟|地区|单位|名称|乡|镇/
const IS_ORDINAL = /^序号$|^编号$/
const UNIT = /[（(]([^（）()]{1,12})[）)]/
const BASES: readonly (readonly [RankBasis, RegExp])[] = [
  ['growth', /增速|增长|增幅|同比/],
  ['completion', /完成率|进度/],
  ['overall', /综合|总分|得分|考核|评分|四项指标/],
]
const PLAIN_WORDS =
  /位次|排名|名次|位序|同比增长|同比|增速|增长率|增长|增幅|总量|绝对量|数值|完成率|得分|总分|累计|全[省市县区]/g

/** The texts over a column from the top, each once: a merge over several columns belongs to all of them. */
type Levels = (column: number) => readonly string[]

/** Finds the header of a league table by its columns of positions; null where a sheet has none. */
export function findLeagueHeader(sheet: RawSheet): LeagueHeader | null {
  const merges = indexMerges(sheet.merges.slice(0, 50_000), LOOKED_AT_ROWS)
  const shown = (row: number, column: number) => {
    const merge = merges.get(`${row},${column}`)
    return compactText(merge ? cellText(sheet.rows[merge.top]?.[merge.left]) : cellText(sheet.rows[row]?.[column]))
  }
  const widthOf = (row: number) => sheet.rows[row]?.length ?? 0
  for (let last = Math.min(LOOKED_AT_ROWS, sheet.rows.length) - 1; last >= 0; last -= 1) {
    const isHeader = (sheet.rows[last] ?? []).filter((cell) => !isBlank(cell)).length > 1
    const hasRank = isHeader && Array.from({ length: widthOf(last) }, (_, at) => shown(last, at)).some(isRankText)
    if (!hasRank) continue
    const width = Math.max(widthOf(last), widthOf(last - 1))
    const first = firstLevel(last, width, shown)
    const levels: Levels = (column) => {
      const texts: string[] = []
      for (let row = first; row <= last; row += 1) {
        const text = shown(row, column)
        if (text !== '' && texts.at(-1) !== text) texts.push(text)
      }
      return texts
    }
    const names = nameColumn(width, levels)
    const ranks = rankColumns(width, names, levels)
    if (names === null || ranks.length === 0) continue
    return { title: titleAbove(sheet, first), firstRow: last + 1, names, ranks }
  }
  return null
}

const isRankText = (text: string) => IS_RANK.test(text) && text.length <= 24

/** A header goes up while rows name several things; a title is one text over the whole width. */
function firstLevel(last: number, width: number, shown: (row: number, column: number) => string): number {
  let first = last
  while (first > 0 && last - first < MOST_LEVELS - 1) {
    const texts = new Set(Array.from({ length: width }, (_, column) => shown(first - 1, column)).filter((text) => text))
    if (texts.size < 2 || [...texts].some((text) => text.startsWith('单位：') || text.startsWith('单位:'))) break
    first -= 1
  }
  return first
}

function titleAbove(sheet: RawSheet, row: number): string {
  const texts = sheet.rows.slice(0, row).flatMap((cells) => cells.map(cellText).filter((text) => text !== ''))
  return texts.join(' ').slice(0, 500)
}

function nameColumn(width: number, levels: Levels): number | null {
  for (let column = 0; column < width; column += 1) {
    const text = levels(column).join('')
    if (IS_NAME.test(text) && !IS_RANK.test(text) && !IS_ORDINAL.test(text)) return column
  }
  return null
}

function rankColumns(width: number, names: number | null, levels: Levels): readonly RankColumn[] {
  const ranks: RankColumn[] = []
  let figures: number | null = null
  let indicator = ''
  for (let column = (names ?? 0) + 1; column < width; column += 1) {
    const texts = levels(column)
    const text = texts.join('')
    if (text === '' || IS_ORDINAL.test(text) || IS_OTHER_PERIOD.test(text.replace(/同比|较上年|比上年/g, ''))) continue
    const own = texts.map(nameIn).find((name) => name !== '') ?? ''
    if (own !== '') indicator = own
    if (!IS_RANK.test(text)) {
      figures = column
      continue
    }
    const over = figures === null ? '' : levels(figures).join('')
    if (indicator !== '') {
      const basis = BASES.find(([, words]) => words.test(text)) ?? BASES.find(([, words]) => words.test(over))
      const unit = UNIT.exec(over)?.[1]?.replace(/^单位[:：]?/, '') ?? ''
      ranks.push({ column, figures, indicator, unit, basis: basis?.[0] ?? 'total' })
    }
    figures = null
  }
  return ranks
}

/** 地区生产总值 of 地区生产总值增速（%）; nothing of 增速位次. */
function nameIn(text: string): string {
  return text.replace(UNIT, '').replace(PLAIN_WORDS, '').trim().slice(0, INDICATOR_CHARS)
}
