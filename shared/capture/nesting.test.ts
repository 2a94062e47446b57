import { describe, expect, it } from 'vitest'
import { captureDocument } from './capture-document'
import type { IsoDate } from '../domain/day'
import { itemOfGroup, proposeParents } from './nesting'
import { take } from './testing/taking'

const ON = '2023-07-18' as IsoDate
const nested = (text: string) => {
  const { proposals } = captureDocument(text, ON)
  const { groups, parentOf } = proposeParents(proposals, text)
  const titles = new Map(groups.map(({ key, title }) => [key, title]))
  return {
    groups: groups.map(({ title, parentKey }) => `${parentKey === null ? '' : `${titles.get(parentKey)} > `}${title}`),
    parents: proposals.map(({ id }) => titles.get(parentOf.get(id) ?? '') ?? null),
  }
}

const PLAN = `二、下半年重点工作
（一）抓好工业经济。
规模以上工业增加值增长8%以上。
新建标准厂房5万平方米。
（二）抓好项目建设
一是完善基础设施。完成固定资产投资57.05亿元。年底前建成县医院新院区。
二是加强招商引资。招商引资到位资金8亿元。新签约项目12个。
（三）抓好生态。森林覆盖率达到32%。`

describe('goals and tasks of the headings', () => {
  it('are those that hold several commitments and not all of them', () => {
    expect(nested(PLAN)).toEqual({
      groups: ['抓好工业经济', '抓好项目建设', '抓好项目建设 > 完善基础设施', '抓好项目建设 > 加强招商引资'],
      parents: ['抓好工业经济', '抓好工业经济', '完善基础设施', '完善基础设施', '加强招商引资', '加强招商引资', null],
    })
  })
  it('are none where nothing is told apart, and none that promise a figure themselves', () => {
    expect(nested('二、下半年重点工作\n新建标准厂房5万平方米。\n完成投资8亿元。').groups).toEqual([])
    const own = `二、下半年重点工作\n（一）新建标准厂房5万平方米\n引进企业10家，带动就业3000人。\n（二）抓好生态\n森林覆盖率达到32%。`
    expect(nested(own).groups).toEqual([])
  })
  it('are none of what is reported', () => {
    expect(nested('一、上半年工作回顾\n（一）工业\n新建厂房5万平方米。\n新增企业3家。').groups).toEqual([])
  })
  it('stand where the document says them, in whatever spelling', () => {
    const text = PLAN.replace('（一）抓好工业经济', '(一)抓好工业经济')
    const { groups } = proposeParents(captureDocument(text, ON).proposals, text)
    expect(groups.map(({ span }) => span && text.slice(span.start, span.end))).toEqual([
      '(一)抓好工业经济',
      '（二）抓好项目建设',
      '一是完善基础设施',
      '二是加强招商引资',
    ])
  })
  it('are taken as targets above the others', () => {
    const { proposals } = captureDocument(PLAN, ON)
    const { groups, parentOf } = proposeParents(proposals, PLAN)
    const items = [
      ...groups.map(itemOfGroup),
      ...proposals.map((proposal) => ({
        key: proposal.id,
        proposal,
        parentKey: parentOf.get(proposal.id) ?? null,
        into: null,
        alsoFrom: [],
      })),
    ]
    const { targets } = take(PLAN, [], () => ({}), { items })
    expect(targets.map(({ level }) => level)).toEqual([
      'goal',
      'goal',
      'task',
      'task',
      'task',
      'task',
      'measure',
      'measure',
      'measure',
      'measure',
      'task',
    ])
    expect(targets[0]?.sources?.[0]?.text).toBe('（一）抓好工业经济')
  })
})
