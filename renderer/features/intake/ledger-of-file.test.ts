import { describe, expect, it } from 'vitest'
import { GIVEN_KINDS } from '@shared/domain/given-kinds'
import type { LedgerId, TargetId } from '@shared/domain/ids'
import type { Ledger } from '@shared/domain/ledger'
import { targetWith } from '@shared/domain/testing/rows'
import type { RawCell, RawSheet, RawWorkbook } from '@shared/exchange/raw-table'
import { SHEET_SCHEMA } from '@shared/reports/ledger-sheet'
import { Projection, type View } from '../../db/projection'
import { draftOfFile, withTable } from './ledger-of-file'

type Rows = readonly (readonly RawCell[])[]

const sheet = (name: string, rows: Rows): RawSheet => ({
  name,
  isHidden: name === '_meta',
  rows,
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  struck: [],
})
const book = (...sheets: readonly RawSheet[]): RawWorkbook => ({
  fileType: 'xlsx',
  encoding: null,
  uses1904: false,
  sheets,
})
const titled = (title: string, id: string | null = null): Rows => [
  [title],
  ['记录号', '重点任务', '责任单位', '完成时限'],
  [id, '修路', '甲局', '年底'],
]
const meta = (ledgerId: string, year: number) =>
  sheet('_meta', [
    ['schema', SHEET_SCHEMA],
    ['ledgerId', ledgerId],
    ['year', String(year)],
  ])

function viewWith(ledgers: readonly (readonly [id: string, name: string, year: number])[]): View {
  const projection = new Projection(2026)
  const [kind] = GIVEN_KINDS
  const rest = { kindId: kind!.id, issuer: '', expectedMethod: null, order: 0 }
  projection.load({
    settings: [],
    kinds: [kind!],
    ledgers: ledgers.map(([id, name, year]): Ledger => ({ ...rest, id: id as LedgerId, name, year })),
    targets: ledgers.map(([id]) => targetWith({ id: `of-${id}` as TargetId, ledgerIds: [id as LedgerId] })),
    summaries: [],
    slips: [],
    leagues: [],
    documents: [],
  })
  return projection.view()
}

function destination(workbook: RawWorkbook, view: View, name = '任务分解.xlsx') {
  const draft = draftOfFile(name, workbook, null, view)
  if (!draft.ok) throw new Error(draft.code)
  return draft.value.destination
}

describe('the ledger that a file comes back to', () => {
  it('is the one that the title names, of that year', () => {
    const file = book(sheet('台账', titled('2025年度重点工作台账')))
    expect(destination(file, viewWith([['l1', '2025年度 重点工作台账', 2025]])).ledgerId).toBe('l1')
    expect(destination(file, viewWith([['l1', '2025年度 重点工作台账', 2024]])).ledgerId).toBeNull()
  })

  it('is not another that differs in its brackets only, however wide they are', () => {
    const view = viewWith([
      ['l1', '2025重大项目台账（省级）', 2025],
      ['l2', '2025重大项目台账（市级）', 2025],
    ])
    expect(destination(book(sheet('台账', titled('2025重大项目台账(市级)'))), view).ledgerId).toBe('l2')
    expect(destination(book(sheet('台账', titled('2025重大项目台账（县级）'))), view).ledgerId).toBeNull()
  })

  it('is the one that our export names, whatever the ledger and the file are called now', () => {
    const file = book(sheet('台账', titled('重点工作台账')), meta('l1', 2025))
    expect(destination(file, viewWith([['l1', '县重点工作', 2025]]), '重点工作台账20260115.xlsx').ledgerId).toBe('l1')
  })

  it('is the one of its record numbers where only the file’s name states a day', () => {
    const file = book(sheet('台账', titled('重点工作台账', 'of-l1').slice(1)))
    expect(destination(file, viewWith([['l1', '县重点工作', 2025]]), '重点工作台账20260115.csv').ledgerId).toBe('l1')
  })

  it('is the one of most record numbers where the file does not say', () => {
    const view = viewWith([
      ['l1', '县重点工作', 2025],
      ['l2', '重点工作台账', 2024],
    ])
    expect(destination(book(sheet('台账', titled('重点工作台账', 'of-l1'))), view).ledgerId).toBe('l1')
  })

  it('is a new one where last year’s export bears another year’s title', () => {
    const file = book(sheet('台账', titled('2026年重点工作台账', 'of-l1')), meta('l1', 2025))
    expect(destination(file, viewWith([['l1', '2025年重点工作台账', 2025]]))).toMatchObject({
      ledgerId: null,
      year: 2026,
    })
  })

  it('has the export’s year where it is made anew, not that of the day in the file’s name', () => {
    const file = book(sheet('台账', titled('重点工作台账')), meta('away', 2025))
    expect(destination(file, viewWith([]), '重点工作台账20260115.xlsx')).toMatchObject({ ledgerId: null, year: 2025 })
  })
})

describe('another table of the file', () => {
  const view = viewWith([
    ['l1', '2025重点工作台账', 2025],
    ['l2', '2025民生实事台账', 2025],
  ])
  const aliases = new Map([['住建局', '县住房城乡建设局']])
  function chosen(titles: readonly [string, string], patch = {}) {
    const file = book(sheet('甲', titled(titles[0])), sheet('乙', titled(titles[1])))
    const draft = draftOfFile('任务.xlsx', file, null, view, { sheet: 0 })
    if (!draft.ok) throw new Error(draft.code)
    const { destination: found } = draft.value
    return (choice: { sheet: number; joins?: boolean }) => {
      const next = withTable({ ...draft.value, aliases, destination: { ...found, ...patch } }, choice, view)
      if (!next.ok) throw new Error(next.code)
      return next.value
    }
  }

  it('goes into the ledger that was found, with the names that were answered', () => {
    const next = chosen(['2025重点工作台账', '其他'])({ sheet: 1 })
    expect(next.destination.ledgerId).toBe('l1')
    expect(next.aliases).toBe(aliases)
  })

  it('read as one with it keeps what was said of a new ledger', () => {
    const next = chosen(['2025新台账', '其他工作'], { name: '另一个名字' })({ sheet: 0, joins: true })
    expect(next.destination).toMatchObject({ ledgerId: null, name: '另一个名字' })
  })

  it('finds its own ledger where the first table had none, unless a new one was asked for', () => {
    expect(chosen(['2025新台账', '2025民生实事台账'])({ sheet: 1 }).destination.ledgerId).toBe('l2')
    const asked = chosen(['2025重点工作台账', '2025民生实事台账'], { ledgerId: null })
    expect(asked({ sheet: 1 }).destination.ledgerId).toBeNull()
  })
})
