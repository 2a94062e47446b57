import { describe, expect, it } from 'vitest'
import type { RawCell, RawMerge, RawSheet, RawWorkbook } from './raw-table'
import { periodEnd } from './league-period'
import { readLeagues } from './read-league'

function bookOf(rows: readonly (readonly RawCell[])[], merges: readonly RawMerge[] = []): RawWorkbook {
  const sheet: RawSheet = { name: '位次', isHidden: false, rows, merges, hiddenRows: [], hiddenColumns: [], struck: [] }
  return { fileType: 'xlsx', encoding: null, uses1904: false, sheets: [sheet] }
}

const read = (rows: readonly (readonly RawCell[])[], merges: readonly RawMerge[] = []) => {
  const found = readLeagues(bookOf(rows, merges), '通报.xlsx')
  if (!found.ok) throw new Error(found.code)
  return found.value
}

describe('a table of positions', () => {
  it('is read from a flat header, each 位次 with the figures before it', () => {
    const { leagues, scope, on, names } = read([
      ['2026年三季度全市各县区主要经济指标位次'],
      ['序号', '县（区）', '地区生产总值（亿元）', '位次', '增速（%）', '位次', '固定资产投资增速(%)', '位次'],
      [1, '临河县', 88.1, 1, 7.4, 2, 9.6, 1],
      [2, '示例县', '57.3', '2', '7.9', '第1位', '-0.4', 3],
      [3, '东山区', 40, 3, 6.1, 3, 2.2, 2],
      ['', '全市', 185.4, '', 7, '', 4, ''],
      ['注：数据为初步核算数。'],
    ])
    expect([scope, on, names]).toEqual(['全市', '2026-09-30', ['临河县', '示例县', '东山区']])
    expect(leagues.map(({ indicator, basis, unit }) => [indicator, basis, unit])).toEqual([
      ['地区生产总值', 'total', '亿元'],
      ['地区生产总值', 'growth', ''],
      ['固定资产投资', 'growth', ''],
    ])
    expect(leagues[1]?.places[0]).toEqual({ name: '示例县', position: 1, value: null, growth: '7.9' })
    expect(leagues[0]?.places[1]).toEqual({ name: '示例县', position: 2, value: '57.3', growth: null })
    expect(leagues[2]?.places.map(({ name }) => name)).toEqual(['临河县', '东山区', '示例县'])
  })
  it('is read from a header of two rows with merged groups', () => {
    const { leagues } = read(
      [
        ['2026年1—9月各旗县指标'],
        ['旗县', '规模以上工业增加值', null, '一般公共预算收入', null, null],
        [null, '增速％', '位次', '总量（万元）', '位次', '上期位次'],
        ['甲旗', '14.7', 3, 36630, 2, 1],
        ['乙旗', '15', 1, 57050, 1, 2],
        ['丙旗', '14.9', 2, 100, 3, 3],
      ],
      [
        { top: 0, left: 0, bottom: 0, right: 5 },
        { top: 1, left: 0, bottom: 2, right: 0 },
        { top: 1, left: 1, bottom: 1, right: 2 },
        { top: 1, left: 3, bottom: 1, right: 5 },
      ],
    )
    expect(leagues.map(({ indicator, basis, unit }) => [indicator, basis, unit])).toEqual([
      ['规模以上工业增加值', 'growth', ''],
      ['一般公共预算收入', 'total', '万元'],
    ])
    expect(leagues[0]?.places.find(({ name }) => name === '甲旗')).toMatchObject({ position: 3, growth: '14.7' })
  })
  it('takes 四项指标 without any figures, and says 综合', () => {
    const { leagues } = read([
      ['综合县四项指标考核', null],
      ['县名', '四项指标排名'],
      ['甲县', 16],
      ['乙县', 12],
      ...Array.from({ length: 22 }, (_, index) => [`第${index}号县`, index + 1]),
    ])
    expect(leagues).toMatchObject([{ indicator: '四项指标', basis: 'overall' }])
    expect(leagues[0]?.places).toHaveLength(24)
  })
  it('leaves out a position of 0, one beyond the scope, none, and a name that comes twice, and says where', () => {
    const [league] = read([
      ['县', 'GDP（亿元）', '位次'],
      ['甲县', 3, 0],
      ['乙县', 2, 9],
      ['丙县', 1, '—'],
      ['丁县', 4, 1],
      ['丁县', 4, 2],
      ['戊县', 4, '一'],
    ]).leagues
    expect(league?.places).toEqual([{ name: '丁县', position: 1, value: '4', growth: null }])
    // Four places have a position of some kind; the one with a dash was not ranked.
    expect(league?.size).toBe(4)
    expect(league?.doubts.map(({ code, row }) => [code, row])).toEqual([
      ['position-invalid', 2],
      ['position-beyond', 3],
      ['position-missing', 4],
      ['name-twice', 6],
      ['position-invalid', 7],
    ])
  })
  it('is refused where no column holds positions, and where no place is named', () => {
    expect(readLeagues(bookOf([['事项', '牵头单位'], ['修路', '交通局']]), 'a.xlsx')).toMatchObject({ code: 'league-not-found' }) // prettier-ignore
    expect(readLeagues(bookOf([['县', 'GDP', '位次']]), 'a.xlsx')).toMatchObject({ code: 'league-without-places' })
    expect(readLeagues(bookOf([]), 'a.xlsx')).toMatchObject({ code: 'league-not-found' })
  })
  it('says the period by its last day', () => {
    expect(
      [
        '2026年上半年',
        '2026年第二季度',
        '2026年前3季度',
        '2026年1-11月',
        '2026年２月',
        '2026年度',
        '2026年9月20日',
        '三季度',
      ].map(periodEnd),
    ).toEqual(['2026-06-30', '2026-06-30', '2026-09-30', '2026-11-30', '2026-02-28', '2026-12-31', '2026-09-20', null])
  })
})
