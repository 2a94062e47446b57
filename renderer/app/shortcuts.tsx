import { Modal } from 'antd'
import { useMessages } from '../ui/messages/use-messages'
import { shownValue, useShownValue } from '../ui/shown-value'

/** Whether the sheet of keys is open. */
export const shortcutSheet = shownValue(false)

export function ShortcutSheet() {
  const { app } = useMessages()
  const isOpen = useShownValue(shortcutSheet)
  return (
    <Modal
      title={app.shortcuts}
      open={isOpen}
      footer={null}
      width={560}
      style={{ top: 40 }}
      onCancel={() => shortcutSheet.set(false)}
    >
      <table className="shortcut-table">
        <tbody>
          {app.keys.map(([keys, what]) => (
            <tr key={keys}>
              <td>{keys}</td>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  )
}
