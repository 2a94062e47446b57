import { LIGHTS_BY_WEIGHT, type LightCounts } from '@shared/domain/light'
import type { Light } from '@shared/domain/light-rules'
import { Button, Select } from 'antd'
import type { LedgerFilter } from '../../ui/ledger-filter'
import { LightMark } from '../../ui/light-mark'
import { useMessages } from '../../ui/messages/use-messages'
import { countText } from '../../ui/when'
import { FilterText } from './filter-text'
import type { ReactNode } from 'react'
import { isFiltering } from './use-ledger-rows'

export interface FilterChoices {
  /** Targets by light under the rest of the filter. */
  readonly lights: LightCounts
  readonly units: readonly string[]
  readonly leaders: readonly string[]
}

interface FilterBarProps {
  readonly filter: LedgerFilter
  readonly onFilter: (filter: LedgerFilter) => void
  readonly choices: FilterChoices
  /** The filters of single columns, and what takes them off together with the rest; null while there are none. */
  readonly columnChips: ReactNode
  readonly onClear: () => void
}

function isEmpty(part: unknown): boolean {
  return part === undefined || part === '' || (Array.isArray(part) && part.length === 0)
}

/** A filter without its empty parts. */
function tidied(filter: { readonly [K in keyof LedgerFilter]: LedgerFilter[K] | undefined }): LedgerFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, part]) => !isEmpty(part))) as LedgerFilter
}

function named(names: readonly string[], nobody: string) {
  return names.map((name) => ({ value: name, label: name || nobody }))
}

/** Which rows are shown. */
export function FilterBar({ filter, onFilter, choices, columnChips, onClear }: FilterBarProps) {
  const { ledger: messages, table } = useMessages()
  const set = (patch: { readonly [K in keyof LedgerFilter]?: LedgerFilter[K] | undefined }) =>
    onFilter(tidied({ ...filter, ...patch }))
  const lights = filter.lights ?? []
  const toggle = (light: Light) =>
    set({ lights: lights.includes(light) ? lights.filter((other) => other !== light) : [...lights, light] })
  const { progressClass, turning, lack, notedSince, unnotedSince } = filter
  // Parts that only a link from elsewhere sets: shown while they are there, to be taken off.
  const given: readonly (readonly [keyof LedgerFilter, string])[] = [
    ...(progressClass ? [['progressClass', messages.classes[progressClass]] as const] : []),
    ...(turning ? [['turning', messages.turning] as const] : []),
    ...(lack ? [['lack', messages.lacks[lack]] as const] : []),
    ...(notedSince ? [['notedSince', messages.notedSince(notedSince)] as const] : []),
    ...(unnotedSince ? [['unnotedSince', messages.unnotedSince(unnotedSince)] as const] : []),
  ]
  return (
    <div className="ledger-filter">
      <FilterText text={filter.text ?? ''} onText={(text) => set({ text })} />
      <fieldset aria-label={messages.filterLights} className="ledger-chips">
        {LIGHTS_BY_WEIGHT.map((light) => (
          <button
            key={light}
            type="button"
            className="ledger-chip"
            aria-pressed={lights.includes(light)}
            title={messages.lightMeanings[light]}
            disabled={choices.lights[light] === 0 && !lights.includes(light)}
            onClick={() => toggle(light)}
          >
            <LightMark light={light} word={messages.lights[light]} />
            <span className="ledger-count">{countText(choices.lights[light])}</span>
          </button>
        ))}
      </fieldset>
      <Select
        mode="multiple"
        size="small"
        className="ledger-select"
        popupMatchSelectWidth={220}
        maxTagCount={1}
        allowClear
        placeholder={messages.units}
        aria-label={messages.units}
        value={[...(filter.units ?? [])]}
        options={named(choices.units, messages.noUnit)}
        onChange={(units) => set({ units })}
      />
      <Select
        mode="multiple"
        size="small"
        className="ledger-select"
        popupMatchSelectWidth={220}
        maxTagCount={1}
        allowClear
        placeholder={messages.leaders}
        aria-label={messages.leaders}
        value={[...(filter.leaders ?? [])]}
        options={named(choices.leaders, messages.noLeader)}
        onChange={(leaders) => set({ leaders })}
      />
      <Select
        size="small"
        className="ledger-due"
        allowClear
        placeholder={messages.due}
        aria-label={messages.due}
        value={filter.due ?? null}
        options={(['in-7', 'in-15', 'in-30', 'overdue'] as const).map((value) => ({
          value,
          label: messages.dueChoices[value],
        }))}
        onChange={(due) => set({ due: due ?? undefined })}
      />
      <button
        type="button"
        className="ledger-chip"
        aria-pressed={filter.unreported === true}
        onClick={() => set({ unreported: filter.unreported ? undefined : true })}
      >
        {messages.unreported}
      </button>
      {given.map(([part, word]) => (
        <button
          key={part}
          type="button"
          className="ledger-chip"
          aria-pressed
          onClick={() => set({ [part]: undefined })}
        >{`${word} ×`}</button>
      ))}
      {columnChips}
      {(isFiltering(filter) || columnChips !== null) && (
        <Button size="small" type="link" onClick={onClear}>
          {columnChips === null ? messages.clear : table.clearAll}
        </Button>
      )}
    </div>
  )
}
