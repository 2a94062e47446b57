import type { RankBasis } from '../domain/metric'

/** This place, and the ten others of its city. None of them is on any map. */
export const OWN_COUNTY = '云岭县'

/** The counties of the city with last year's totals in 亿元: 地区生产总值 and 一般公共预算收入. */
export const COUNTIES: readonly (readonly [name: string, output: string, revenue: string])[] = [
  ['松河县', '186', '14.2'],
  ['青屏县', '164', '11.6'],
  [OWN_COUNTY, '124', '8.9'],
  ['白泉县', '131', '9.4'],
  ['石湾县', '118', '9.1'],
  ['北岭县', '96', '6.3'],
  ['枫林县', '108', '7.2'],
  ['鹤浦县', '142', '10.8'],
  ['沙坪县', '83', '5.1'],
  ['澄河县', '102', '7.9'],
  ['泉南县', '91', '5.8'],
]

/** Share of a year's total that is reached by the end of each quarter: of the output, and of the revenue. */
export const OUTPUT_SHARES = ['0.23', '0.485', '0.745', '1'] as const
export const REVENUE_SHARES = ['0.262', '0.52', '0.768', '1'] as const

/** Growth in per cent at the ends of six quarters, the last being the third of the year; counties as above. */
export const GROWTH: Readonly<Record<'output' | 'investment' | 'industry' | 'revenue', readonly string[]>> = {
  output: [
    '5.8 5.9 6.0 6.2 6.3 6.2',
    '6.4 6.3 6.1 6.0 6.1 6.4',
    '5.7 6.0 6.1 6.5 6.6 6.8',
    '6.0 6.1 6.2 6.3 6.4 6.5',
    '5.2 5.4 5.5 5.6 5.4 5.3',
    '6.6 6.5 6.6 6.7 6.9 7.1',
    '5.9 5.8 5.7 5.9 6.0 6.0',
    '6.1 6.2 6.3 6.1 6.2 6.3',
    '4.9 5.0 5.1 5.3 5.2 5.5',
    '6.3 6.4 6.4 6.6 6.7 6.6',
    '5.5 5.6 5.9 5.8 5.9 5.9',
  ],
  investment: [
    '7.2 7.0 6.8 8.1 7.9 7.4',
    '6.1 6.3 6.6 6.9 7.0 7.2',
    '9.3 8.8 8.5 7.6 6.4 5.2',
    '5.0 5.4 5.9 6.2 6.6 6.9',
    '8.4 8.2 8.0 8.8 8.5 8.3',
    '4.6 4.9 5.2 5.8 6.0 6.1',
    '6.8 6.7 6.4 6.0 5.9 5.8',
    '9.8 9.5 9.1 9.4 9.0 8.9',
    '3.2 3.6 4.1 4.4 4.6 4.8',
    '7.7 7.5 7.4 7.2 7.1 6.6',
    '-1.2 0.4 1.1 2.3 2.8 3.1',
  ],
  industry: [
    '8.1 8.2 8.0 8.4 8.6 8.5',
    '9.0 9.1 8.8 8.9 9.2 9.1',
    '8.3 8.6 8.9 9.1 9.4 9.7',
    '7.4 7.6 7.7 8.0 8.1 8.2',
    '6.2 6.1 6.4 6.6 6.5 6.3',
    '9.6 9.4 9.5 9.7 9.9 10.2',
    '7.0 7.1 7.3 7.2 7.4 7.5',
    '8.8 8.7 8.5 8.6 8.8 8.9',
    '5.1 5.4 5.6 5.9 5.7 5.8',
    '8.6 8.5 8.7 8.8 8.9 8.7',
    '6.7 6.8 7.0 7.1 6.9 7.0',
  ],
  revenue: [
    '6.0 6.2 6.4 5.9 5.7 5.6',
    '4.8 4.9 5.1 5.0 5.3 5.4',
    '5.6 5.3 5.2 4.8 4.2 4.1',
    '4.1 4.4 4.6 4.9 5.0 5.1',
    '5.4 5.6 5.8 6.1 6.3 6.2',
    '3.2 3.5 3.6 3.9 4.0 4.1',
    '2.9 3.0 3.3 3.1 3.4 3.6',
    '6.6 6.4 6.3 6.5 6.2 6.0',
    '1.4 1.8 2.0 2.2 2.1 2.4',
    '5.0 5.1 5.2 5.5 5.6 5.5',
    '2.2 2.4 2.6 2.5 2.8 2.7',
  ],
}

/** 综合县 of the province: this county, one neighbour, and others. */
export const PROVINCE: readonly string[] = (
  '松河县 桐坪县 竹川县 柳湾县 荷浦县 梅岗县 杏坪县 榆河县 槐川县 樟岭县 枣岗县 栗溪县 ' +
  '橡湾县 茶岭县 麦浦县 稻坪县 粟河县 菱浦县 芦川县 蒲岗县 葛岭县 藤岭县 苇湾县'
).split(' ')

/** Where this county stood among them in 四项指标 at the ends of the six quarters. */
export const OVERALL_POSITIONS = [15, 14, 14, 13, 12, 16] as const

export interface LeagueRow {
  readonly indicator: string
  readonly unit: string
  readonly basis: RankBasis
  readonly scope: string
  readonly source: string
  /** The number of the target that measures it. */
  readonly code: string
}

const city = { scope: '全市', source: '市统计局季度通报' }

export const LEAGUE_ROWS = {
  output: { ...city, indicator: '地区生产总值', unit: '亿元', basis: 'total', code: 'ZB-01' },
  outputGrowth: { ...city, indicator: '地区生产总值', unit: '亿元', basis: 'growth', code: 'ZB-01' },
  investment: { ...city, indicator: '固定资产投资', unit: '', basis: 'growth', code: 'ZB-02' },
  industry: { ...city, indicator: '规模以上工业增加值', unit: '', basis: 'growth', code: 'ZB-03' },
  revenue: {
    ...city,
    source: '市财政局季度通报',
    indicator: '一般公共预算收入',
    unit: '亿元',
    basis: 'total',
    code: 'ZB-04',
  },
  overall: {
    scope: '全省综合县',
    source: '省季度评价通报',
    indicator: '四项指标',
    unit: '分',
    basis: 'overall',
    code: 'ZB-05',
  },
} as const satisfies Readonly<Record<string, LeagueRow>>
