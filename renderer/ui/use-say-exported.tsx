import { App, Button } from 'antd'
import { useMessages } from './messages/use-messages'

/** Says which file was written, with a button that shows it in its folder. */
export function useSayExported(): (name: string, onShow: () => void) => void {
  const { common } = useMessages()
  const { notification } = App.useApp()
  return (name, onShow) =>
    notification.success({
      key: 'exported',
      title: common.exported(name),
      placement: 'bottomRight',
      actions: (
        <Button size="small" onClick={onShow}>
          {common.showInFolder}
        </Button>
      ),
    })
}
