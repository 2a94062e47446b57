import { App, Button } from 'antd'
import { useMessages } from './messages/use-messages'

/** Each notice has a name of its own: one that takes the place of another on its way out would go with it, unseen. */
let said = 0
const keyOf = (number: number) => `exported ${number}`

/** Says which file was written, with a button that shows it in its folder. */
export function useSayExported(): (name: string, onShow: () => void) => void {
  const { common } = useMessages()
  const { notification } = App.useApp()
  return (name, onShow) => {
    notification.destroy(keyOf(said))
    said += 1
    notification.success({
      key: keyOf(said),
      title: common.exported(name),
      placement: 'bottomRight',
      actions: (
        <Button size="small" onClick={onShow}>
          {common.showInFolder}
        </Button>
      ),
    })
  }
}
