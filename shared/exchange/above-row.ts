import { cellText, isBlank, type RawSheet } from './raw-table'
import type { Entry, RowEntries } from './row-basis'

const DITTO = /^(?:同上|同前|〃|″|″″)$/
/** These are a row's own, whatever stands above. */
const OWN: ReadonlySet<string> = new Set(['id', 'parentId', 'ordinal', 'code'])

/**
 * Reads 同上 and 〃 as what stands above. In a format that keeps no merges, a row without a number and a name goes on with
 * the measures of the one above: that is how merged cells come out of it.
 */
export function aboveReader(sheet: RawSheet): (entries: RowEntries) => RowEntries {
  const keepsMerges = sheet.merges.length > 0
  let above: RowEntries = new Map()
  return (entries) => {
    const read = new Map<string, Entry>(entries)
    for (const [field, entry] of entries) {
      const before = above.get(field)
      if (before && !OWN.has(field) && DITTO.test(cellText(entry.cell)))
        read.set(field, { ...entry, cell: before.cell })
    }
    const [title, before] = [read.get('title'), above.get('title')]
    const isNameless = title !== undefined && isBlank(title.cell) && isBlank(read.get('ordinal')?.cell)
    const isContinued = !keepsMerges && isNameless && before !== undefined && !isBlank(read.get('measure')?.cell)
    if (isContinued) read.set('title', { ...title, cell: before.cell })
    above = read
    return read
  }
}
