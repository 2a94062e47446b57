import { chineseDay, type IsoDate } from '../domain/day'
import type { Decimal } from '../domain/decimal'
import { textCell } from '../domain/written-cell'
import type { LedgerSheet, SheetColumn } from './sheet-model'

/** One field of one target, as it was and as it is. */
export interface ChangeLine {
  readonly target: string
  readonly field: string
  readonly before: string
  readonly after: string
  /** Local time, 2023-10-31 15:20:08. */
  readonly at: string
  readonly who: string
}

export interface ChangeBasis {
  readonly lines: readonly ChangeLine[]
  /** Which changes these are, in words. */
  readonly scope: string
  readonly issuer: string
  readonly on: IsoDate
}

export const CHANGES_SCHEMA = 'duban-changes-1'
const LONGEST_CELL = 4_000

const column = (title: string, width: number, align: SheetColumn['align'] = 'left'): SheetColumn => ({
  title,
  width,
  align,
  isFrozen: false,
})

const COLUMNS: readonly SheetColumn[] = [
  column('序号', 7, 'center'),
  column('事项', 34),
  column('栏目', 16, 'center'),
  column('原值', 40),
  column('现值', 40),
  column('时间', 20, 'center'),
  column('经办人', 12, 'center'),
]

/** 变动清单: what is said otherwise than before, field by field, as an office hands it in beside a circular. */
export function changeSheet({ lines, scope, issuer, on }: ChangeBasis): LedgerSheet {
  return {
    name: '变动清单',
    title: '变动清单',
    issuerLine: `填报单位：${issuer || '　　　　'}　　　　日期：${chineseDay(on)}${scope === '' ? '' : `　　　　范围：${scope}`}`,
    columns: COLUMNS,
    titleColumn: 1,
    rows: lines.map(({ target, field, before, after, at, who }, index) => ({
      depth: 0,
      hasChildren: false,
      cells: [
        { kind: 'figure', value: String(index + 1) as Decimal },
        ...[target, field, before, after, at, who].map((text) => textCell(text.slice(0, LONGEST_CELL))),
      ],
    })),
    footLines: [`共 ${lines.length} 处变动。同一栏目多次修改的，只列最初的原值和最后的现值；改回原样的不列。`],
    meta: { schema: CHANGES_SCHEMA, exportedOn: on },
  }
}
