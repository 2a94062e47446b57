import type { IsoDate } from '@shared/domain/day'
import type { LedgerId, TargetId } from '@shared/domain/ids'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hrefOfFilter, readFilter, weekBefore, type LedgerFilter } from './ledger-filter'

function read(href: string): LedgerFilter | null {
  const [path = '', query = ''] = href.replace('#/ledger/', '').split('?', 2)
  return readFilter(decodeURIComponent(path), new URLSearchParams(query))
}

describe('ledger filter in an address', () => {
  it('comes back as it was written, whatever the names are', () => {
    const name = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).filter((text) => text.isWellFormed())
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), name, name, (units, leader, ledger) => {
        const filter: LedgerFilter = {
          ledger: ledger as LedgerId,
          lights: ['red', 'white'],
          units: [...units, ''],
          leaders: [leader, ''],
          text: leader,
          due: 'in-15',
          unreported: true,
          progressClass: 'behind',
          turning: true,
          lack: 'vague-unit',
          notedSince: '2026-11-18' as IsoDate,
          unnotedSince: '2026-11-01' as IsoDate,
          open: 't1' as TargetId,
        }
        expect(read(hrefOfFilter(filter))).toEqual(filter)
      }),
    )
  })

  it('leaves out what it does not understand and keeps the rest', () => {
    expect(read('#/ledger/all?lights=purple&due=overdue&notedSince=2026-13-01')).toEqual({
      ledger: 'all',
      due: 'overdue',
    })
  })

  it('refuses an address without a ledger', () => {
    expect(readFilter('', new URLSearchParams())).toBeNull()
  })

  it('counts a week back with today in it', () => {
    expect(weekBefore('2026-11-24' as IsoDate)).toBe('2026-11-18')
  })
})
