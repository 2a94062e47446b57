import { Radio, Select } from 'antd'
import { useMemo } from 'react'
import type { ShownTable } from '../../ui/export-request'
import { useMessages } from '../../ui/messages/use-messages'
import type { ExportWish } from './export-wish'
import type { LeadUnits } from './lead-units'

interface ExportContentProps {
  readonly units: LeadUnits
  readonly wish: ExportWish
  /** The table of this ledger where it is on the screen. */
  readonly table: ShownTable | null
  readonly onChange: (patch: Partial<ExportWish>) => void
}

/** All of the ledger, the table as it is shown, or the part of one lead unit. */
export function ExportContent({ units, wish, table, onChange }: ExportContentProps) {
  const { export: words } = useMessages()
  const rows = useMemo(() => table?.lines().filter((line) => !('head' in line)).length ?? 0, [table])
  return (
    <>
      <span className="export-name">{words.what}</span>
      <div>
        <Radio.Group
          value={wish.what}
          options={(['ledger', 'view', 'unit'] as const).map((value) => ({
            value,
            label: words.whats[value],
            disabled: (value === 'view' && table === null) || (value === 'unit' && units.size === 0),
          }))}
          onChange={({ target }) => onChange({ what: target.value as ExportWish['what'] })}
        />
        {wish.what === 'unit' && (
          <Select
            className="export-unit"
            aria-label={words.unit}
            showSearch={{ optionFilterProp: 'label' }}
            value={wish.unit}
            options={[...units].map(([value, count]) => ({
              value,
              label: words.unitCount(value === '' ? words.noUnit : value, count),
            }))}
            onChange={(unit) => onChange({ unit })}
          />
        )}
        <div className="setting-help">
          {table === null ? words.noView : wish.what === 'view' && words.viewHint(rows)}
        </div>
      </div>
    </>
  )
}
