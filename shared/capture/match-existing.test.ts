import { describe, expect, it } from 'vitest'
import type { Target } from '../domain/target'
import { metricWith, targetWith } from '../domain/testing/rows'
import { matchExisting } from './match-existing'
import type { Proposal } from './proposal'
import { proposalsIn, targetId } from './testing/taking'

const target = (id: string, title: string, over: Partial<Target> = {}) =>
  targetWith({ id: targetId(id), title, leadUnits: ['县发展改革局'], ...over })
const named = (name: string) => ({ metrics: [metricWith({ name })] })
const [blank] = proposalsIn('二、重点工作\n年底前建成县医院新院区。')
const proposal = (title: string, over: Partial<Proposal> = {}): Proposal => {
  if (!blank) throw new Error('nothing proposed')
  return { ...blank, title, ...over }
}
const ownedBy = (unit: string) => ({ owners: { leadUnits: [unit], coUnits: [], leaders: [] } })
const found = (one: Proposal, targets: readonly Target[]) => matchExisting([one], targets).get(one.id) ?? null

describe('the target that a proposal updates', () => {
  it('is the only one with a metric of that name', () => {
    const targets = [target('a', '抓好投资', named('固定资产投资')), target('b', '财政', named('一般公共预算收入'))]
    expect(found(proposal('完成投资', { metric: '固定资产投资' }), targets)).toEqual({ targetId: 'a', certainty: 1 })
    expect(found(proposal('', { metric: '社会消费品零售总额' }), targets)).toBe(null)
  })
  it('is none where two are called so, unless title or subject tells them apart', () => {
    const targets = [target('a', '城西完成投资', named('完成投资')), target('b', '高铁站房', named('完成投资'))]
    expect(found(proposal('新项目', { metric: '完成投资' }), targets)).toBe(null)
    expect(found(proposal('高铁站房', { metric: '完成投资' }), targets)?.targetId).toBe('b')
    expect(found(proposal('项目', { metric: '完成投资', subject: '城西' }), targets)?.targetId).toBe('a')
  })
  it('is less sure where the target does not name the subject', () => {
    const ofCity = proposal('项目', { metric: '固定资产投资', subject: '城西镇' })
    const whole = [target('a', '完成固定资产投资', named('固定资产投资'))]
    expect(found(ofCity, whole)?.certainty).toBeLessThan(1)
    const ofOther = [target('a', '城关镇固定资产投资', named('固定资产投资'))]
    expect(found(ofCity, ofOther)).toBeNull()
  })
  it('is the one of the growth where a growth alone is told', () => {
    const targets = [target('a', '固定资产投资增速', named('同比增长')), target('b', '投资', named('固定资产投资'))]
    const [one] = proposalsIn('一、上半年工作回顾\n固定资产投资增长5.4%。')
    expect(one && found(one, targets)?.targetId).toBe('a')
  })
  it('is the one of the same title, or of a title much like it of the same lead unit', () => {
    const targets = [
      target('a', '建成县医院新院区'),
      target('b', '完成县城北环道路改造提升工程'),
      target('c', '完成县城南环道路改造提升工程'),
    ]
    expect(found(proposal('建成县医院新院区。'), targets)).toMatchObject({ targetId: 'a' })
    const like = '完成县城北环道路改造工程'
    expect(found(proposal(like, ownedBy('县发展改革局')), targets)?.targetId).toBe('b')
    expect(found(proposal(like, ownedBy('县发改局')), targets)?.targetId).toBe('b')
    expect(found(proposal(like, ownedBy('县住建局')), targets)).toBe(null)
    expect(found(proposal(like), targets)).toBe(null)
  })
  it('is found under other names of a unit that somebody told', () => {
    const like = proposal('完成县城北环道路改造工程', ownedBy('发改'))
    const aliases = new Map([['发改', '县发展改革局']])
    expect(matchExisting([like], [target('b', '完成县城北环道路改造提升工程')], aliases).size).toBe(1)
  })
})

it('works five hundred proposals off against five thousand targets in a moment, even on a busy machine', () => {
  const units = Array.from({ length: 20 }, (_, index) => `县${'甲乙丙丁戊己庚辛壬癸'.charAt(index % 10)}${index}局`)
  const targets = Array.from({ length: 5_000 }, (_, index) =>
    target(`t${index}`, `推进第${index}号片区道路管网改造和公共服务设施提升工程`, {
      leadUnits: [units[index % 20] ?? ''],
      ...named(`片区${index}完成投资`),
    }),
  )
  const proposals = Array.from({ length: 500 }, (_, index) =>
    proposal(`推进第${index * 7}号片区道路管网改造公共服务提升工程`, {
      id: `p${index}`,
      metric: index % 2 === 0 ? null : `片区${index}完成投资`,
      ...ownedBy(units[(index * 7) % 20] ?? ''),
    }),
  )
  const times = [1, 2, 3].map(() => {
    const from = performance.now()
    expect(matchExisting(proposals, targets).size).toBeGreaterThan(400)
    return performance.now() - from
  })
  expect(Math.min(...times)).toBeLessThan(500)
})
