import type { CellStyle } from 'hucre/xlsx'
import { placesOf } from '@shared/domain/decimal'
import type { Light } from '@shared/domain/light-rules'
import type { SheetCell, SheetColumn } from '@shared/reports/sheet-model'

/** The faces that official papers use; a PC without them substitutes its own. */
const FACE = { title: '方正小标宋简体', header: '黑体', body: '仿宋_GB2312' } as const
export const BODY_POINTS = 11

const line = { style: 'thin', color: { rgb: '404040' } } as const
const border = { top: line, bottom: line, left: line, right: line }

export const LIGHT_COLOURS: Readonly<Record<Light, { readonly fill: string; readonly font: string }>> = {
  red: { fill: 'C00000', font: 'FFFFFF' },
  yellow: { fill: 'FFD966', font: '000000' },
  blue: { fill: '9DC3E6', font: '000000' },
  green: { fill: 'A9D08E', font: '000000' },
  white: { fill: 'FFFFFF', font: '000000' },
  grey: { fill: 'D9D9D9', font: '000000' },
}

export const titleStyle: CellStyle = {
  font: { name: FACE.title, size: 22 },
  alignment: { horizontal: 'center', vertical: 'center' },
}
export const issuerStyle: CellStyle = {
  font: { name: FACE.body, size: 12 },
  alignment: { horizontal: 'left', vertical: 'center' },
}
/** Totals stand out from what they sum. */
const TOTAL_FILL = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } } as const

export const headerStyle: CellStyle = {
  font: { name: FACE.header, size: BODY_POINTS },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DCE6F1' } },
  border,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}

export const DATE_FORMAT = 'yyyy"年"m"月"d"日"'

function formatOf(cell: SheetCell): string {
  if (cell.kind === 'reckoned') return cell.shown.kind === 'text' ? 'General' : formatOf(cell.shown)
  if (cell.kind === 'date') return DATE_FORMAT
  if (cell.kind !== 'figure' && cell.kind !== 'percent') return cell.kind === 'text' ? '@' : 'General'
  const places = placesOf(cell.value)
  const digits = places === 0 ? '0' : `0.${'0'.repeat(places)}`
  return cell.kind === 'percent' ? `${digits}%` : digits
}

/** What a cell looks like besides its content. */
interface CellLook {
  readonly align: SheetColumn['align']
  readonly indent: number
  readonly isBold: boolean
  readonly isTotal: boolean
  readonly isOpen: boolean
}

/** Gives out styles, one object for each look: thousands of cells share a handful of them. */
export function styleSource(): (cell: SheetCell, look: CellLook) => CellStyle {
  const known = new Map<string, CellStyle>()
  return (cell, { align, indent, isBold, isTotal, isOpen }) => {
    const numFmt = formatOf(cell)
    const light = cell.kind === 'light' ? cell.light : null
    const key = `${align} ${indent} ${isBold} ${isTotal} ${isOpen} ${light} ${numFmt}`
    const found = known.get(key)
    if (found) return found
    const colours = light === null ? null : LIGHT_COLOURS[light]
    const style: CellStyle = {
      font: {
        name: FACE.body,
        size: BODY_POINTS,
        ...((isBold || isTotal) && { bold: true }),
        ...(colours && { bold: light === 'red', color: { rgb: colours.font } }),
      },
      border,
      alignment: {
        horizontal: align,
        vertical: 'center',
        wrapText: true,
        ...(indent > 0 && { indent }),
      },
      numFmt,
      ...(isTotal && { fill: TOTAL_FILL }),
      ...(colours && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: colours.fill } } as const }),
      ...(isOpen && { protection: { locked: false } }),
    }
    known.set(key, style)
    return style
  }
}
