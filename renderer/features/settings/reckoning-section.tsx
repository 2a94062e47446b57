import type { ExpectedMethod } from '@shared/domain/settings'
import { Select } from 'antd'
import { useView } from '../../db/use-store'
import { useMessages } from '../../ui/messages/use-messages'
import { NumberSetting, Setting } from './setting-fields'
import { useSaveSetting } from './use-save-setting'

const METHODS: readonly ExpectedMethod[] = ['months', 'days', 'plan']

/** How progress is reckoned. Each is saved as it is changed, and can be undone. */
export function ReckoningSection() {
  const { settings: words } = useMessages()
  const { settings } = useView()
  const save = useSaveSetting()
  const { cadence } = settings
  return (
    <section>
      <h2>{words.reckoning}</h2>
      <Setting id="ledger-year" name={words.ledgerYear} help={words.ledgerYearHelp}>
        <NumberSetting
          id="ledger-year"
          value={settings.ledgerYear}
          min={1990}
          max={2100}
          unit={words.yearUnit}
          onSave={(ledgerYear) => save(words.ledgerYear, { ledgerYear })}
        />
      </Setting>
      <Setting id="method" name={words.method} help={words.methodHelp}>
        <Select
          id="method"
          value={settings.expectedMethod}
          options={METHODS.map((value) => ({ value, label: words.methods[value] }))}
          onChange={(expectedMethod) => save(words.method, { expectedMethod })}
        />
      </Setting>
      <Setting id="cadence" name={words.cadenceDays} help={words.cadenceHelp}>
        <NumberSetting
          id="cadence"
          value={cadence.days}
          min={1}
          max={366}
          unit={words.days}
          onSave={(days) => save(words.cadenceDays, { cadence: { ...cadence, days } })}
        />
      </Setting>
      <Setting id="grace" name={words.graceDays} help={words.graceHelp}>
        <NumberSetting
          id="grace"
          value={cadence.graceDays}
          min={0}
          max={90}
          unit={words.days}
          onSave={(graceDays) => save(words.graceDays, { cadence: { ...cadence, graceDays } })}
        />
      </Setting>
    </section>
  )
}
