import { choicesOfColumn, isTypedColumn } from '@shared/domain/cell-edit'
import { GIVEN_KINDS } from '@shared/domain/given-kinds'
import type { Column, CommonColumn } from '@shared/domain/ledger-kind'
import type { GridCellKind, GridColumn } from '../../ui/grid/grid-types'
import type { Messages } from '../../ui/messages/messages'
import { DAYS, FIGURES } from './column-content'
import type { ColumnPreference } from './column-preference'
import type { LedgerLine } from './group-line'
import { LightCell } from '../../ui/light-cell'
import { OpenCell } from './open-cell'
import type { LedgerRow } from '../../ui/ledger-row'

const LONG: ReadonlySet<CommonColumn> = new Set(['title', 'measure', 'progress', 'problem', 'nextStep', 'remark'])

/** The column of the ledger's name, shown where all ledgers stand in one list. */
export const LEDGER_KEY = '@ledger'

function cellKind(column: Column): GridCellKind {
  if (column.source === 'extra') return column.type
  if (column.key === 'ordinal' || column.key === 'light') return 'custom'
  if (column.key === 'state') return 'choice'
  if (FIGURES.has(column.key)) return 'figure'
  if (DAYS.has(column.key)) return 'date'
  return LONG.has(column.key) ? 'long-text' : 'text'
}

/**
 * The columns of a kind in the clerk's order, frozen up to the one that was chosen; of all ledgers together, those of
 * the first kind.
 */
export function columnsOfKind(
  columns: readonly Column[] | undefined,
  order: readonly string[],
  frozenTo: string | null,
): readonly Column[] {
  const given = columns ?? GIVEN_KINDS[0]?.columns ?? []
  const place = new Map(order.map((key, index) => [key, index]))
  const rank = (column: Column, index: number) => place.get(column.key) ?? order.length + index
  const ranked = given.map((column, index) => ({ column, rank: rank(column, index) }))
  ranked.sort((a, b) => Number(b.column.isFrozen) - Number(a.column.isFrozen) || a.rank - b.rank)
  const last = ranked.findIndex(({ column }) => column.key === frozenTo)
  return ranked.map(({ column }, index) => (last < 0 ? column : { ...column, isFrozen: index <= last }))
}

export function isColumnShown(column: Column, { hidden, shown }: ColumnPreference): boolean {
  return column.isHidden ? shown.includes(column.key) : !hidden.includes(column.key)
}

interface ColumnWishes {
  readonly preference: ColumnPreference
  readonly messages: Messages
  readonly onOpen: (row: LedgerRow) => void
}

/** A kind's column as the grid draws it. */
function gridColumn(column: Column, { preference, messages, onOpen }: ColumnWishes): GridColumn<LedgerLine> {
  const kind = cellKind(column)
  const isGap = column.source === 'common' && column.key === 'gap' && !column.title.includes('百分点')
  const choices = choicesOfColumn(column)
  return {
    key: column.key,
    title: isGap ? messages.ledger.gapTitle(column.title) : column.title,
    width: preference.widths[column.key] ?? (isGap ? Math.max(column.width, 128) : column.width),
    isFrozen: column.isFrozen,
    kind,
    isEditable: isTypedColumn(column),
    isSortable: true,
    hasMenu: column.key !== 'ordinal',
    ...(column.source === 'common' && column.key === 'ordinal' && { align: 'center' as const }),
    ...(choices.length > 0 && { choices }),
    ...(column.source === 'common' &&
      column.key === 'light' && { render: (line: LedgerLine) => (line.isBanner ? null : <LightCell row={line} />) }),
    ...(column.source === 'common' &&
      column.key === 'ordinal' && {
        render: (line: LedgerLine) => (line.isBanner ? null : <OpenCell row={line} onOpen={onOpen} />),
      }),
  }
}

/** What the grid shows: the kind's columns that are not hidden, and the ledger's name among all ledgers. */
export function gridColumns(
  columns: readonly Column[],
  isAllLedgers: boolean,
  wishes: ColumnWishes,
): readonly GridColumn<LedgerLine>[] {
  const shown = columns
    .filter((column) => isColumnShown(column, wishes.preference))
    .map((column) => gridColumn(column, wishes))
  if (!isAllLedgers) return shown
  const name: GridColumn<LedgerLine> = {
    key: LEDGER_KEY,
    title: wishes.messages.ledger.ledgerColumn,
    width: wishes.preference.widths[LEDGER_KEY] ?? 140,
    kind: 'text',
    isEditable: false,
    hasMenu: true,
  }
  const frozen = shown.filter(({ isFrozen }) => isFrozen).length
  return [...shown.slice(0, frozen), name, ...shown.slice(frozen)]
}
