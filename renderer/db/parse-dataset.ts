import { tables, type Dataset, type Row, type TableName } from '@shared/domain/change'
import type { PlainDataset } from '@shared/migrations/ladder'

/** Rows of the current version, checked one by one; null when one of them does not fit. */
export function parseDataset(plain: PlainDataset): Dataset | null {
  const parse = <T extends TableName>(name: T): readonly Row<T>[] | null => {
    const parsed: Row<T>[] = []
    for (const row of plain[name] ?? []) {
      const checked = tables[name].safeParse(row)
      if (!checked.success) return null
      parsed.push(checked.data as Row<T>)
    }
    return parsed
  }
  const settings = parse('settings')
  const kinds = parse('kinds')
  const ledgers = parse('ledgers')
  const targets = parse('targets')
  const notes = parse('notes')
  const events = parse('events')
  const slips = parse('slips')
  const leagues = parse('leagues')
  const documents = parse('documents')
  const isWhole = settings && kinds && ledgers && targets && notes && events && slips && leagues && documents
  return isWhole ? { settings, kinds, ledgers, targets, notes, events, slips, leagues, documents } : null
}
