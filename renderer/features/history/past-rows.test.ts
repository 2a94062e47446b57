import type { LedgerId, TargetId } from '@shared/domain/ids'
import type { Target } from '@shared/domain/target'
import { on, targetWith } from '@shared/domain/testing/rows'
import { expect, it } from 'vitest'
import type { PastView } from '../../db/history/history'
import { Projection } from '../../db/projection'
import { pastRows } from './past-rows'

const due = { on: on('2023-05-31'), precision: 'day' as const, asWritten: '2023-05-31' }
const targets: readonly Target[] = [
  targetWith({ id: 'g' as TargetId, title: '交通' }),
  targetWith({ id: 'a' as TargetId, parentId: 'g' as TargetId, title: '修路', deadline: due }),
]
const projection = new Projection(2023)
projection.load({
  settings: [projection.view().settings],
  kinds: [],
  ledgers: [],
  targets,
  summaries: [],
  slips: [],
  leagues: [],
  documents: [],
})
const view = projection.view()
const past: PastView = {
  closes: 1,
  at: '2023-06-30T04:00:00.000Z',
  view,
  noteCount: 0,
  notesOf: () => Promise.resolve([]),
}

it('shows a heading of an earlier moment with the worst light below it, as the ledger does', () => {
  const rows = pastRows(past, view, on('2023-06-30'), 'l1' as LedgerId, [])
  expect(rows.map(({ number, light, standing }) => [number, light, standing.light])).toEqual([
    [1, 'red', 'white'],
    [2, 'red', 'red'],
  ])
})
