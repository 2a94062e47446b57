import { chineseDay, type IsoDate } from '../domain/day'
import type { Decimal } from '../domain/decimal'
import { textCell } from '../domain/written-cell'
import type { LedgerSheet, SheetColumn, SheetRow } from './sheet-model'

/** One line of the trail: what one command did to one field, or in one word to many. Texts are whole. */
export interface TrailLine {
  /** The number of the command's last record. */
  readonly number: number
  /** Local time, 2023-10-31 15:20:08. */
  readonly at: string
  readonly who: string
  readonly did: string
  readonly target: string
  readonly field: string
  readonly before: string
  readonly after: string
  readonly reason: string
}

export interface TrailBasis {
  readonly lines: readonly TrailLine[]
  /** Which of all commands these are, in words; empty when they are all. */
  readonly scope: string
  readonly issuer: string
  readonly on: IsoDate
  /** The end of the chain, by which the sheet can be held against the journal. */
  readonly head: { readonly seq: number; readonly hash: string }
  /** How many commands the lines tell. */
  readonly commands: number
}

export const TRAIL_SCHEMA = 'duban-trail-1'

const column = (title: string, width: number, align: SheetColumn['align'] = 'left', isFrozen = false): SheetColumn => ({
  title,
  width,
  align,
  isFrozen,
})

const COLUMNS: readonly SheetColumn[] = [
  column('序号', 8, 'center', true),
  column('时间', 20, 'center', true),
  column('经办人', 12, 'center', true),
  column('操作', 34),
  column('事项', 28),
  column('内容', 16),
  column('变动前', 34),
  column('变动后', 34),
  column('原因', 26),
]

/** Texts as long as a whole new target are cut in a cell; the journal keeps them whole. */
const LONGEST_CELL = 4_000

function rowOf(line: TrailLine): SheetRow {
  const texts = [line.at, line.who, line.did, line.target, line.field, line.before, line.after, line.reason]
  return {
    depth: 0,
    hasChildren: false,
    cells: [
      { kind: 'figure', value: String(line.number) as Decimal },
      ...texts.map((text) => textCell(text.slice(0, LONGEST_CELL))),
    ],
  }
}

/**
 * The trail of changes as an office hands it in. The last lines name the end of the chain: whoever has the sheet can see
 * whether the journal still holds what it held then.
 */
export function trailSheet({ lines, scope, issuer, on, head, commands }: TrailBasis): LedgerSheet {
  return {
    name: '操作日志',
    title: '操作日志',
    issuerLine: `填报单位：${issuer || '　　　　'}　　　　日期：${chineseDay(on)}${scope === '' ? '' : `　　　　范围：${scope}`}`,
    columns: COLUMNS,
    titleColumn: 3,
    rows: lines.map(rowOf),
    footLines: [
      `共 ${commands} 次操作、${lines.length} 行。序号是操作在日志中的编号。`,
      `末条序号：${head.seq}　　　　校验码：${head.hash}`,
    ],
    meta: { schema: TRAIL_SCHEMA, exportedOn: on, seq: String(head.seq), hash: head.hash },
  }
}
