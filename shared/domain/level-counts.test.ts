import { expect, it } from 'vitest'
import { percentOf } from './explain-light'
import { levelCounts } from './level-counts'
import { isCompleted } from './target'
import { targetWith } from './testing/rows'

const many = (count: number, over: Parameters<typeof targetWith>[0]) =>
  Array.from({ length: count }, () => targetWith(over))

it('keeps items and measures apart: 63 of 112 items and 161 of 266 measures are two rates', () => {
  const targets = [
    ...many(63, { level: 'task', state: 'completed' }),
    ...many(49, { level: 'task' }),
    ...many(160, { level: 'measure', state: 'completed' }),
    ...many(1, { level: 'measure', state: 'closed-out' }),
    ...many(105, { level: 'measure' }),
  ]
  const counts = levelCounts(
    (level, isDone) => targets.filter((one) => one.level === level && isCompleted(one) === isDone).length,
  )
  expect(counts.map(({ level, total, done, rate }) => [level, done, total, percentOf(rate)])).toEqual([
    ['task', 63, 112, '56.3%'],
    ['measure', 161, 266, '60.5%'],
  ])
})
it('tells nothing of levels that do not occur', () => expect(levelCounts(() => 0)).toEqual([]))
