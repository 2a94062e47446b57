import { expect, it } from 'vitest'
import { homesOf } from './homes-of-taken'
import type { TakenItem } from './taken'
import { itemOf, proposalsIn, targetId } from './testing/taking'

function homesIn(text: string, over: (kind: string) => Partial<TakenItem> = () => ({})): readonly string[] {
  let made = 0
  const items = proposalsIn(text).map((proposal) => itemOf(proposal, over(proposal.kind)))
  const homes = homesOf(items, () => `t${(made += 1)}`)
  return items.map(({ key }) => homes.get(key) ?? '')
}

const REVIEW = '一、上半年工作回顾\n'
const PLAN = '\n二、下半年重点任务\n'

it.each([
  ['完成固定资产投资3.2亿元。', '固定资产投资达到7亿元。', ['t1', 't1']],
  ['接待游客30万人次，实现旅游总收入2亿元。', '实现旅游总收入5亿元。', ['t2', 't1', 't1']],
  [
    '河东镇完成固定资产投资3.2亿元，河西镇完成固定资产投资1.5亿元。',
    '河东镇完成固定资产投资7亿元。',
    ['t1', 't2', 't1'],
  ],
  ['高新技术企业达到120家。', '新增高新技术企业30家。', ['t2', 't1']],
])('%s goes to what %s promises where both are of the same', (review, plan, homes) => {
  expect(homesIn(REVIEW + review + PLAN + plan)).toEqual(homes)
})

const isNew = (kind: string) => kind === 'result'

it('a result that is wanted as new goes to no existing target, but to a new one of the document', () => {
  const text = `${REVIEW}完成固定资产投资3.2亿元。${PLAN}固定资产投资达到7亿元。`
  const into = targetId('known')
  expect(homesIn(text, (kind) => ({ into: isNew(kind) ? null : into }))).toEqual(['known', 'known'])
  expect(homesIn(text, (kind) => ({ into: isNew(kind) ? null : into, isNew: isNew(kind) }))).toEqual(['t1', 'known'])
  expect(homesIn(text, (kind) => ({ isNew: isNew(kind) }))).toEqual(['t1', 't1'])
})
