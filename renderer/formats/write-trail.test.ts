import { readXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import type { IsoDate } from '@shared/domain/day'
import { trailSheet, type TrailLine } from '@shared/reports/trail-sheet'
import { readWorkbook } from './read-workbook'
import { writeLedgerXlsx } from './write-ledger-xlsx'

const line: TrailLine = {
  number: 12,
  at: '2026-11-24 09:05:31',
  who: '张三',
  did: '修改了“高铁站房”的完成时限',
  target: '高铁站房',
  field: '完成时限',
  before: '2026-10-31',
  after: '=2026-12-31',
  reason: '报经领导同意延期',
}
const head = { seq: 18, hash: 'a1'.repeat(32) }
const sheet = trailSheet({
  lines: [line],
  scope: '经办人张三',
  issuer: '县政府督查室',
  on: '2026-11-24' as IsoDate,
  head,
  commands: 1,
})

it('is read again by our own reader, word for word', async () => {
  const read = await readWorkbook('操作日志.xlsx', await writeLedgerXlsx(sheet), { encoding: null })
  if (!read.ok) throw new Error(read.code)
  const rows = read.value.sheets[0]?.rows ?? []
  expect(rows[2]).toEqual(['序号', '时间', '经办人', '操作', '事项', '内容', '变动前', '变动后', '原因'])
  expect(rows[3]).toEqual([
    12,
    line.at,
    '张三',
    line.did,
    '高铁站房',
    '完成时限',
    '2026-10-31',
    '=2026-12-31',
    line.reason,
  ])
})

it('names the end of the chain below the table, inside the printed area', async () => {
  const workbook = await readXlsx(await writeLedgerXlsx(sheet), { readStyles: true })
  const [trail] = workbook.sheets
  expect(trail?.rows[1]?.[0]).toContain('范围：经办人张三')
  expect(trail?.rows.at(-1)?.[0]).toBe(`末条序号：18　　　　校验码：${head.hash}`)
  expect(trail?.merges).toContainEqual({ startRow: 5, startCol: 0, endRow: 5, endCol: 8 })
  expect(trail?.pageSetup?.printArea).toContain('$I$6')
  expect(trail?.autoFilter?.range).toBe('A3:I4')
})
