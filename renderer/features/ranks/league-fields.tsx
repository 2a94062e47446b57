import { IsoDate } from '@shared/domain/day'
import { DatePicker, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useTodayNow } from '../../db/use-store'
import { useMessages } from '../../ui/messages/use-messages'
import type { FileDraft } from './league-draft'

interface LeagueFieldsProps {
  readonly draft: FileDraft
  readonly onChange: (draft: FileDraft) => void
}

/** What holds for the whole file: its day, the scope of its positions, and which of its places this one is. */
export function LeagueFields({ draft, onChange }: LeagueFieldsProps) {
  const { ranks: words } = useMessages()
  const today = useTodayNow()
  return (
    <div className="league-fields">
      <label>
        {words.on}
        <DatePicker
          format="YYYY-MM-DD"
          allowClear={false}
          {...(draft.on === null && { status: 'warning' as const })}
          value={draft.on === null ? null : dayjs(draft.on)}
          maxDate={dayjs(today)}
          onChange={(chosen) => {
            const parsed = IsoDate.safeParse(chosen?.format('YYYY-MM-DD'))
            if (parsed.success) onChange({ ...draft, on: parsed.data })
          }}
        />
      </label>
      <label>
        {words.scope}
        <Input
          value={draft.scope}
          maxLength={100}
          placeholder={words.scopeHint}
          onChange={({ target }) => onChange({ ...draft, scope: target.value })}
        />
      </label>
      <label>
        {words.ownPlace}
        <Select
          showSearch
          value={draft.own}
          options={[{ value: '', label: words.ownNone }, ...draft.names.map((name) => ({ value: name, label: name }))]}
          onChange={(own) => onChange({ ...draft, own })}
        />
      </label>
    </div>
  )
}
