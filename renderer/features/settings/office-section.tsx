import { IsoDate } from '@shared/domain/day'
import { OfficeRole } from '@shared/domain/settings'
import { DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import { useTodayNow, useView } from '../../db/use-store'
import { useMessages } from '../../ui/messages/use-messages'
import { Setting, TextSetting } from './setting-fields'
import { useSaveSetting } from './use-save-setting'

/** What the office is called, what it is in the loop, and when it last reported; saved as it is changed, and can be undone. */
export function OfficeSection() {
  const { settings: words, changes } = useMessages()
  const today = useTodayNow()
  const { settings } = useView()
  const save = useSaveSetting()
  return (
    <section>
      <h2>{words.office}</h2>
      <Setting id="office-name" name={words.officeName} help={words.officeNameHelp}>
        <TextSetting
          id="office-name"
          value={settings.officeName}
          placeholder={words.officeNameHint}
          maxLength={200}
          onSave={(officeName) => save(words.officeName, { officeName })}
        />
      </Setting>
      <Setting id="office-role" name={words.role} help={words.roleHelp}>
        <Select
          id="office-role"
          value={settings.role}
          options={OfficeRole.options.map((value) => ({ value, label: changes.roles[value] }))}
          onChange={(role) => save(words.role, { role })}
        />
      </Setting>
      <Setting id="last-circular" name={words.lastCircular} help={words.lastCircularHelp}>
        <DatePicker
          id="last-circular"
          format="YYYY-MM-DD"
          value={settings.lastCircularOn === null ? null : dayjs(settings.lastCircularOn)}
          maxDate={dayjs(today)}
          onChange={(day) => {
            const parsed = IsoDate.safeParse(day?.format('YYYY-MM-DD'))
            save(words.lastCircular, { lastCircularOn: parsed.success ? parsed.data : null })
          }}
        />
      </Setting>
    </section>
  )
}
