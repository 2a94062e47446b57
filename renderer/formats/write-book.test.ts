import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { changesOf } from '@shared/exchange/import-plan'
import { ledgerBook, type Arrangement, type BookWish } from '@shared/reports/ledger-book'
import type { SheetBook } from '@shared/reports/sheet-model'
import { readWorkbook } from './read-workbook'
import { ledgerOf, planOf } from './testing/example-ledger'
import { writeLedgerCsv } from './write-csv'
import { writeBookXlsx } from './write-ledger-xlsx'

const example = async () =>
  ledgerOf(new Uint8Array(await readFile(new URL('../../examples/重点工作台账示例.xlsx', import.meta.url))))

async function bookOf(
  wish: Partial<BookWish>,
): Promise<{ book: SheetBook; made: Awaited<ReturnType<typeof example>> }> {
  const made = await example()
  const book = ledgerBook(made.basis, ({ target }) => !made.headings.has(target.id), {
    arrangement: 'one',
    hasSummaries: true,
    hasTotals: true,
    isLive: true,
    look: { paper: 'a4', orientation: 'portrait', isProtected: true },
    ...wish,
  })
  return { book, made }
}

const shown = (book: SheetBook) =>
  book.sheets.map(({ rows }) =>
    rows.map(({ cells }) => cells.map((cell) => (cell.kind === 'reckoned' ? cell.shown : cell))),
  )

const arrangements: readonly Arrangement[] = ['one', 'grouped', 'by-unit']

describe('a workbook with every option on', () => {
  it.each(arrangements)('changes nothing when it comes back, sheet by sheet: %s', async (arrangement) => {
    const { book, made } = await bookOf({ arrangement })
    const bytes = await writeBookXlsx(book)
    let unchanged = 0
    for (const [sheet, { meta }] of book.sheets.entries()) {
      if (meta['schema'] === undefined) continue
      const plan = await planOf(bytes, made.context, { sheet })
      expect({ refused: plan.refused, created: plan.created.length, changes: changesOf(plan) }).toEqual({
        refused: [],
        created: 0,
        changes: [],
      })
      unchanged += plan.counts.unchanged
    }
    const counted = made.targets.length - (arrangement === 'one' ? 0 : made.headings.size)
    expect(unchanged).toBe(counted)
  })

  it('changes nothing when its CSV comes back, heads of groups and totals included', async () => {
    const { book, made } = await bookOf({ arrangement: 'grouped' })
    const plan = await planOf(writeLedgerCsv(book.sheets[0]!), made.context, { name: 'a.csv' })
    expect({ refused: plan.refused, created: plan.created.length, changes: changesOf(plan) }).toEqual({
      refused: [],
      created: 0,
      changes: [],
    })
  })

  it('is locked but for what units report, and says its paper', async () => {
    const { book } = await bookOf({})
    const [sheet] = (await readXlsx(await writeBookXlsx(book), { readStyles: true })).sheets
    expect(sheet?.protection).toMatchObject({ sheet: true })
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 'a4', orientation: 'portrait', fitToWidth: 1 })
    const column = (key: string) => book.sheets[0]!.columns.findIndex((one) => one.key === key)
    const lockOf = (key: string) => sheet?.cells?.get(`4,${column(key)}`)?.style?.protection?.locked
    expect(['progress', 'actual', 'problem', 'nextStep'].map(lockOf)).toEqual([false, false, false, false])
    expect(['title', 'goal', 'deadline', 'leadUnits'].map(lockOf)).not.toContain(false)
  })

  it('counts the same in formulas and in figures', async () => {
    for (const arrangement of arrangements) {
      const live = await bookOf({ arrangement })
      const still = await bookOf({ arrangement, isLive: false })
      expect(shown(live.book)).toEqual(shown(still.book))
      expect(JSON.stringify(still.book)).not.toContain('"reckoned"')
    }
  })

  it('keeps its results beside its formulas, so that they are read without reckoning', async () => {
    const { book } = await bookOf({})
    const read = await readWorkbook('a.xlsx', await writeBookXlsx(book))
    const summary = read.ok ? read.value.sheets.find(({ name }) => name === '按牵头单位汇总') : null
    const total = summary?.rows.find((row) => row[0] === '合计')
    expect(total?.[2]).toBe(63)
    expect(total?.slice(3, 9).reduce((sum, value) => Number(sum) + Number(value), 0)).toBe(63)
  })
})

describe('totals', () => {
  it('add up what may be added: one unit, no shares, no parent beside its own lines', async () => {
    const { book } = await bookOf({ arrangement: 'one' })
    const { columns, rows } = book.sheets[0]!
    const total = rows.at(-1)!
    const of = (key: string) => total.cells[columns.findIndex((column) => column.key === key)]
    // The example holds 亿元, 万元, 件 and %: their sum would say nothing.
    expect(of('goal')).toEqual({ kind: 'text', text: '' })
    expect(of('completion')).toEqual({ kind: 'text', text: '' })
    expect(of('light')).toMatchObject({ kind: 'reckoned', shown: { kind: 'text' } })
  })

  it('name sheets as spreadsheets allow it', async () => {
    const { book } = await bookOf({ arrangement: 'by-unit' })
    const parts = unzipSync(await writeBookXlsx(book))
    expect(Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/sheet'))).toHaveLength(
      book.sheets.length + 1,
    )
    const names = book.sheets.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/)
  })
})
