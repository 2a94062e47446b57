import type { TemplateColumn } from '../domain/export-template'
import type { LedgerKind } from '../domain/ledger-kind'
import { commonColumn } from '../domain/kind-columns'
import type { SheetSource } from './sheet-cells'

/** What the columns of a template are made of, in their order; a column of a kind's own that is gone stays empty. */
export function templateSources(columns: readonly TemplateColumn[], kind: LedgerKind): readonly SheetSource[] {
  return columns.map(({ field }): SheetSource => {
    if (field === 'group') return { source: 'group', title: field }
    const key = field.startsWith('extra:') ? field.slice('extra:'.length) : field
    const source = field.startsWith('extra:') ? 'extra' : 'common'
    const own = kind.columns.find((column) => column.source === source && column.key === key)
    if (own) return own
    return source === 'common'
      ? commonColumn(key as Parameters<typeof commonColumn>[0])
      : { source: 'nothing', title: '' }
  })
}
