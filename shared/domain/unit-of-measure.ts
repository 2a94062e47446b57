import { decimal, dividedBy, times, type Decimal } from './decimal'

interface Scale {
  readonly dimension: string
  /** How many base units one of these is. */
  readonly factor: string
}

const SCALES: ReadonlyMap<string, Scale> = new Map([
  ['元', { dimension: 'money', factor: '1' }],
  ['千元', { dimension: 'money', factor: '1000' }],
  ['万元', { dimension: 'money', factor: '10000' }],
  ['百万元', { dimension: 'money', factor: '1000000' }],
  ['亿元', { dimension: 'money', factor: '100000000' }],
  ['平方米', { dimension: 'area', factor: '3' }],
  ['亩', { dimension: 'area', factor: '2000' }],
  ['公顷', { dimension: 'area', factor: '30000' }],
  ['平方公里', { dimension: 'area', factor: '3000000' }],
  ['克', { dimension: 'mass', factor: '1' }],
  ['斤', { dimension: 'mass', factor: '500' }],
  ['公斤', { dimension: 'mass', factor: '1000' }],
  ['千克', { dimension: 'mass', factor: '1000' }],
  ['吨', { dimension: 'mass', factor: '1000000' }],
  ['米', { dimension: 'length', factor: '1' }],
  ['公里', { dimension: 'length', factor: '1000' }],
  ['千米', { dimension: 'length', factor: '1000' }],
  ['千瓦时', { dimension: 'energy', factor: '1' }],
  ['度', { dimension: 'energy', factor: '1' }],
  ['千瓦', { dimension: 'power', factor: '1' }],
  ['%', { dimension: 'per cent', factor: '1' }],
  ['百分点', { dimension: 'points', factor: '1' }],
])

/** Words that count things; each counts in itself. */
const COUNTERS = new Set(
  '个 件 项 户 人 人次 万人次 家 处 座 条 批 批次 次 场 场次 期 名 位 套 台 辆 只 头 羽 棵 株 村 乡 镇 所 间 栋 宗 起 例 篇 份 天 小时 个月 年 倍 成'.split(
    ' ',
  ),
)

const MULTIPLES: readonly (readonly [string, string])[] = [
  ['亿', '100000000'],
  ['千万', '10000000'],
  ['百万', '1000000'],
  ['万', '10000'],
  ['千', '1000'],
]

/** A unit counts in itself unless it is known: 件 and 项 are two dimensions; 万件 is ten thousand 件. */
function scaleOf(unit: string): Scale {
  const known = SCALES.get(unit)
  if (known) return known
  for (const [multiple, factor] of MULTIPLES) {
    if (!unit.startsWith(multiple)) continue
    const base = scaleOf(unit.slice(multiple.length))
    return { dimension: base.dimension, factor: times(factor as Decimal, base.factor as Decimal) }
  }
  return { dimension: `count of ${unit}`, factor: '1' }
}

/** A unit of the scales, a word that counts, 亿 or 万 of either, or these alone. */
export function isKnownUnit(unit: string): boolean {
  if (SCALES.has(unit) || COUNTERS.has(unit)) return true
  const multiple = MULTIPLES.find(([word]) => unit.startsWith(word))?.[0]
  return multiple !== undefined && (unit === multiple || isKnownUnit(unit.slice(multiple.length)))
}

/**
 * Exact conversion inside one dimension (1 亿 = 10⁴ 万, 1 公顷 = 15 亩), to 20 places where a division does not end; null
 * between dimensions.
 */
export function convert(value: Decimal, from: string, to: string): Decimal | null {
  if (from === to) return value
  const [source, goal] = [scaleOf(from), scaleOf(to)]
  if (source.dimension !== goal.dimension) return null
  const converted = dividedBy(times(value, source.factor as Decimal), goal.factor as Decimal)
  return converted === null ? null : decimal(converted)
}
