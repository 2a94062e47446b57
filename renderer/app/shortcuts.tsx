import { Button, Modal } from 'antd'
import { useMessages } from '../ui/messages/use-messages'
import { shownValue, useShownValue } from '../ui/shown-value'
import { SHORTCUTS, shownKeys, type Shortcut, type ShortcutPlace, type ShortcutWords } from './shortcut-list'
import './shortcuts.css'

/** Whether the sheet of keys is open. */
export const shortcutSheet = shownValue(false)

const PLACES = Object.keys(SHORTCUTS) as readonly ShortcutPlace[]

/** All keys on one sheet, which can be printed and laid beside the keyboard. */
export function ShortcutSheet() {
  const { shortcuts: words, common } = useMessages()
  const isOpen = useShownValue(shortcutSheet)
  const said: ShortcutWords = words
  return (
    <Modal
      title={words.title}
      rootClassName="shortcut-sheet"
      open={isOpen}
      width={860}
      style={{ top: 24 }}
      footer={<Button onClick={() => window.print()}>{common.print}</Button>}
      onCancel={() => shortcutSheet.set(false)}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must take the focus */}
      <div className="shortcut-pages" tabIndex={0}>
        <div className="shortcut-columns">
          {PLACES.map((place) => (
            <section key={place} aria-label={words.places[place]}>
              <h3>{words.places[place]}</h3>
              <table className="shortcut-table">
                <tbody>
                  {SHORTCUTS[place].map(({ id, keys }: Shortcut) => (
                    <tr key={id}>
                      <td>{shownKeys(keys)}</td>
                      <td>{(said[place] as Readonly<Record<string, string>>)[id]}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          ))}
        </div>
      </div>
    </Modal>
  )
}
