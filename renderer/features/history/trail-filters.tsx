import type { CommandGroup } from '@shared/domain/describe-command'
import { IsoDate } from '@shared/domain/day'
import { Checkbox, DatePicker, Input, Select, Tag } from 'antd'
import dayjs from 'dayjs'
import { useMemo } from 'react'
import type { CommandEntry } from '../../db/history/history-types'
import { useMessages } from '../../ui/messages/use-messages'
import { groupsIn, peopleIn, type TrailFilter } from './trail-filter'

interface TrailFiltersProps {
  readonly filter: TrailFilter
  readonly entries: readonly CommandEntry[]
  /** The title of the target that the trail is narrowed to. */
  readonly targetTitle: string | null
  readonly onFilter: (filter: TrailFilter) => void
}

/** What the trail is narrowed by. */
export function TrailFilters({ filter, entries, targetTitle, onFilter }: TrailFiltersProps) {
  const { history: words, commands } = useMessages()
  const people = useMemo(() => peopleIn(entries), [entries])
  const groups = useMemo(() => groupsIn(entries), [entries])
  return (
    <search className="trail-filters">
      <Input
        className="trail-search"
        allowClear
        placeholder={words.search}
        aria-label={words.search}
        value={filter.text}
        onChange={({ target }) => onFilter({ ...filter, text: target.value })}
      />
      <Select
        aria-label={words.people}
        popupMatchSelectWidth={false}
        value={filter.who ?? ALL}
        options={[
          { value: ALL, label: words.allPeople },
          ...people.map((who) => ({ value: who, label: who === '' ? commands.nobody : who })),
        ]}
        onChange={(who: string) => onFilter({ ...filter, who: who === ALL ? null : who })}
      />
      <Select
        aria-label={words.kinds}
        popupMatchSelectWidth={false}
        value={filter.group ?? ALL}
        options={[
          { value: ALL, label: words.allKinds },
          ...groups.map((group) => ({ value: group, label: words.groups[group] })),
        ]}
        onChange={(group: string) => onFilter({ ...filter, group: group === ALL ? null : (group as CommandGroup) })}
      />
      <DatePicker.RangePicker
        className="trail-days"
        allowEmpty={[true, true]}
        placeholder={words.days}
        value={[dayOrNull(filter.from), dayOrNull(filter.to)]}
        onChange={(days) => onFilter({ ...filter, from: isoOrNull(days?.[0]), to: isoOrNull(days?.[1]) })}
      />
      <Checkbox
        checked={filter.isReasoned}
        onChange={({ target }) => onFilter({ ...filter, isReasoned: target.checked })}
      >
        {words.reasonedOnly}
      </Checkbox>
      {targetTitle !== null && (
        <Tag
          className="trail-target"
          closable
          onClose={() => onFilter({ ...filter, target: null })}
          title={targetTitle}
        >
          {words.onlyTarget(targetTitle)}
        </Tag>
      )}
    </search>
  )
}

/** No name of a person can be this. */
const ALL = '\u0000'

type Day = ReturnType<typeof dayjs>

function dayOrNull(on: IsoDate | null): Day | null {
  return on === null ? null : dayjs(on)
}

function isoOrNull(day: Day | null | undefined): IsoDate | null {
  const parsed = IsoDate.safeParse(day?.format('YYYY-MM-DD'))
  return parsed.success ? parsed.data : null
}
