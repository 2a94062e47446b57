import { useView } from '../../db/use-store'
import { useMessages } from '../../ui/messages/use-messages'
import { Setting, TextSetting } from './setting-fields'
import { useSaveSetting } from './use-save-setting'

/** What the office is called; saved as it is changed, and can be undone. */
export function OfficeSection() {
  const { settings: words } = useMessages()
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
    </section>
  )
}
