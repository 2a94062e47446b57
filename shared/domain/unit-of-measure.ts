import { decimal, dividedBy, times, type Decimal } from './decimal'

interface Scale {
  readonly dimension: string
  /** How many base units one of these is. */
  readonly factor: string
}

const SCALES: Readonly<Record<string, Scale>> = {
  元: { dimension: 'money', factor: '1' },
  千元: { dimension: 'money', factor: '1000' },
  万元: { dimension: 'money', factor: '10000' },
  百万元: { dimension: 'money', factor: '1000000' },
  亿元: { dimension: 'money', factor: '100000000' },
  平方米: { dimension: 'area', factor: '3' },
  亩: { dimension: 'area', factor: '2000' },
  公顷: { dimension: 'area', factor: '30000' },
  平方公里: { dimension: 'area', factor: '3000000' },
  克: { dimension: 'mass', factor: '1' },
  斤: { dimension: 'mass', factor: '500' },
  公斤: { dimension: 'mass', factor: '1000' },
  千克: { dimension: 'mass', factor: '1000' },
  吨: { dimension: 'mass', factor: '1000000' },
  米: { dimension: 'length', factor: '1' },
  公里: { dimension: 'length', factor: '1000' },
  千米: { dimension: 'length', factor: '1000' },
  千瓦时: { dimension: 'energy', factor: '1' },
  度: { dimension: 'energy', factor: '1' },
  千瓦: { dimension: 'power', factor: '1' },
  '%': { dimension: 'per cent', factor: '1' },
  百分点: { dimension: 'points', factor: '1' },
}

const MULTIPLES: readonly (readonly [string, string])[] = [
  ['亿', '100000000'],
  ['千万', '10000000'],
  ['百万', '1000000'],
  ['万', '10000'],
]

/** A unit counts in itself unless it is known: 件 and 项 are two dimensions; 万件 is ten thousand 件. */
function scaleOf(unit: string): Scale {
  const known = SCALES[unit]
  if (known) return known
  for (const [multiple, factor] of MULTIPLES) {
    if (!unit.startsWith(multiple)) continue
    const base = scaleOf(unit.slice(multiple.length))
    return { dimension: base.dimension, factor: times(factor as Decimal, base.factor as Decimal) }
  }
  return { dimension: `count of ${unit}`, factor: '1' }
}

/** Exact conversion inside one dimension (1 亿 = 10⁴ 万, 1 公顷 = 15 亩); null between dimensions. */
export function convert(value: Decimal, from: string, to: string): Decimal | null {
  if (from === to) return value
  const [source, goal] = [scaleOf(from), scaleOf(to)]
  if (source.dimension !== goal.dimension) return null
  const converted = dividedBy(times(value, source.factor as Decimal), goal.factor as Decimal)
  return converted === null ? null : decimal(converted)
}
