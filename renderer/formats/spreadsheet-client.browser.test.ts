import { describe, expect, it } from 'vitest'
import { readSpreadsheet, writeSpreadsheet } from './spreadsheet-client'

const csv = new TextEncoder().encode('事项,牵头单位\n修路,县交通运输局\n')

describe('the spreadsheet worker', () => {
  it('reads beside the window and tells how far it is', async () => {
    const shares: number[] = []
    const read = await readSpreadsheet({ name: 'a.csv', bytes: csv, onProgress: (share) => shares.push(share) })
    expect(read.ok && read.value.sheets[0]?.rows[1]).toEqual(['修路', '县交通运输局'])
    expect(shares.length).toBeGreaterThan(0)
  })

  it('is ended when nobody wants the answer any more', async () => {
    const stop = new AbortController()
    const reading = readSpreadsheet({ name: 'a.csv', bytes: csv, signal: stop.signal })
    stop.abort()
    expect(await reading).toMatchObject({ ok: false, code: 'reading-cancelled' })
  })

  it('writes a workbook that it can read again', async () => {
    const bytes = await writeSpreadsheet({
      name: '台账',
      title: '台账',
      issuerLine: '填报单位',
      columns: [
        { title: '事项', width: 20, align: 'left', isFrozen: false },
        { title: '状态', width: 9, align: 'center', isFrozen: false },
      ],
      titleColumn: 0,
      rows: [
        {
          depth: 0,
          hasChildren: false,
          cells: [
            { kind: 'text', text: '修路' },
            { kind: 'text', text: '办结' },
          ],
        },
      ],
      meta: { schema: 'duban-ledger-1', exportedOn: '2026-11-24' },
    })
    const read = await readSpreadsheet({ name: 'a.xlsx', bytes })
    expect(read.ok && read.value.sheets[0]?.rows[3]).toEqual(['修路', '办结'])
  })
})
