import type { LedgerId } from '@shared/domain/ids'
import { Radio, Select } from 'antd'
import { useMemo } from 'react'
import { useView } from '../../db/use-store'
import type { ShownTable } from '../../ui/export-request'
import { useMessages } from '../../ui/messages/use-messages'
import type { ExportWish } from './export-wish'

interface ExportContentProps {
  readonly ledgerId: LedgerId
  readonly wish: ExportWish
  /** The table of this ledger where it is on the screen. */
  readonly table: ShownTable | null
  readonly onChange: (patch: Partial<ExportWish>) => void
}

/** All of the ledger, the table as it is shown, or the part of one lead unit. */
export function ExportContent({ ledgerId, wish, table, onChange }: ExportContentProps) {
  const { export: words } = useMessages()
  const units = useUnits(ledgerId)
  const rows = useMemo(() => table?.lines().filter((line) => !('head' in line)).length ?? 0, [table])
  const unit = units.has(wish.unit) ? wish.unit : ([...units.keys()][0] ?? '')
  const choose = (what: ExportWish['what']) => onChange(what === 'unit' ? { what, unit } : { what })
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
          onChange={({ target }) => choose(target.value as ExportWish['what'])}
        />
        {wish.what === 'unit' && (
          <Select
            className="export-unit"
            aria-label={words.unit}
            showSearch={{ optionFilterProp: 'label' }}
            value={unit}
            options={[...units].map(([value, count]) => ({
              value,
              label: words.unitCount(value === '' ? words.noUnit : value, count),
            }))}
            onChange={(next) => onChange({ unit: next })}
          />
        )}
        <div className="setting-help">
          {table === null ? words.noView : wish.what === 'view' && words.viewHint(rows)}
        </div>
      </div>
    </>
  )
}

/** The lead units of a ledger with their number of targets, by pinyin; those without one last. */
function useUnits(ledgerId: LedgerId): ReadonlyMap<string, number> {
  const view = useView()
  return useMemo(() => {
    const counts = new Map<string, number>()
    for (const { id, ledgerIds, leadUnits } of view.targets.values()) {
      if (!ledgerIds.includes(ledgerId) || view.headings.has(id)) continue
      const unit = leadUnits[0] ?? ''
      counts.set(unit, (counts.get(unit) ?? 0) + 1)
    }
    const { compare } = new Intl.Collator('zh-CN-u-co-pinyin')
    return new Map([...counts].toSorted(([a], [b]) => Number(a === '') - Number(b === '') || compare(a, b)))
  }, [view, ledgerId])
}
