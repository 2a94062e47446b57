import type { BackupInfo } from '@shared/ipc/contract'
import { describe, expect, it } from 'vitest'
import type { CommandEntry } from '../../db/history/history-types'
import { keysToShow, timelineItems, type TimelineItem, type Zoom } from './timeline-items'

/** Local time, so that the test says the same everywhere. */
const at = (day: number, hour: number) => new Date(2023, 5, day, hour, 30).toISOString()
const step = (closes: number, when: string): CommandEntry => ({
  closes,
  firstSeq: closes,
  epoch: 1,
  at: when,
  who: '张三',
  command: 'edit-cells',
  undoes: null,
  reason: '',
  basis: null,
  touched: {},
  targetIds: [],
  targetCount: 0,
})
const backup = (id: string, seq: number, when: string) =>
  ({ id, manifest: { at: when, head: { seq } } }) as unknown as BackupInfo

const entries = [step(1, at(1, 9)), step(2, at(1, 10)), step(3, at(3, 8)), step(4, at(3, 8)), step(5, at(3, 15))]
const backups = [backup('b', 2, at(1, 18)), backup('c', 5, at(3, 16))]
const drawn = (zoom: Zoom, toggled: readonly string[] = []) => timelineItems(entries, backups, zoom, new Set(toggled))
const named = (item: TimelineItem) =>
  item.kind === 'step' || item.kind === 'backup' ? item.key : `${item.key} ${item.steps}+${item.backups}`

describe('the time line', () => {
  it('has the newest day first and open, with each backup behind what it holds', () => {
    expect(drawn('day').map(named)).toEqual([
      '2023-06-03 3+1',
      'backup c',
      'step 5',
      'step 4',
      'step 3',
      '2023-06-01 2+1',
    ])
  })
  it('opens and closes days', () => {
    expect(drawn('day', ['2023-06-03', '2023-06-01']).map(named)).toEqual([
      '2023-06-03 3+1',
      '2023-06-01 2+1',
      'backup b',
      'step 2',
      'step 1',
    ])
  })
  it('divides a day into hours', () => {
    expect(drawn('hour', ['2023-06-03 / 2023-06-03 08']).map(named)).toEqual([
      '2023-06-03 3+1',
      '2023-06-03 / 2023-06-03 16 0+1',
      'backup c',
      '2023-06-03 / 2023-06-03 15 1+0',
      '2023-06-03 / 2023-06-03 08 2+0',
      'step 4',
      'step 3',
      '2023-06-01 2+1',
    ])
  })
  it('keeps the order of doing when a clock jumped, and the days apart', () => {
    const jumped = [step(1, at(5, 9)), step(2, at(1, 9)), step(3, at(5, 10))]
    const items = timelineItems(jumped, [], 'day', new Set())
    expect(items.map(named)).toEqual(['2023-06-05 1+0', 'step 3', '2023-06-01 1+0', '2023-06-05 2 1+0'])
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length)
  })
  it('finds the spans that hide a step', () => {
    for (const zoom of ['day', 'hour'] as const)
      for (const { closes } of entries) {
        const keys = keysToShow(entries, backups, zoom, closes)
        const items = timelineItems(entries, backups, zoom, keys)
        expect(items.some(({ key }) => key === `step ${closes}`)).toBe(true)
      }
    expect(keysToShow(entries, backups, 'day', 99).size).toBe(0)
  })
})
