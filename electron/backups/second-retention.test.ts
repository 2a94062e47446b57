import { expect, it } from 'vitest'
import type { CopyNote } from './copy-notes'
import { olderCopies } from './second-retention'

function copies(count: number, rowsOfNewest = 100): ReadonlyMap<string, CopyNote> {
  const note = { of: '', bytes: 1, lock: null, epoch: 1, madeAt: '', verifiedAt: '' }
  return new Map(
    Array.from({ length: count }, (_, seq) => [
      `${seq}.dbk`,
      { ...note, seq, rows: seq === count - 1 ? rowsOfNewest : 100 },
    ]),
  )
}

it('the newest twenty stay, in the order of the log', () => {
  expect(olderCopies(copies(20))).toEqual([])
  expect(olderCopies(copies(22))).toEqual(['1.dbk', '0.dbk'])
})

it('nothing gives way to a copy that is over 20 % smaller', () => {
  expect(olderCopies(copies(30, 79))).toEqual([])
  expect(olderCopies(copies(30, 80))).toHaveLength(10)
})
