import type { StoreState } from '@shared/ipc/contract'
import { App, Button } from 'antd'
import { useState } from 'react'
import { inBackground } from '../../db/in-background'
import { keepStore } from '../../db/keep-store'
import { HostRefusal } from '../../host'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyInfo, notifyRefused } from '../../ui/notify'

interface Props {
  readonly state: StoreState
  readonly onKept: () => void
}

/** Goes on with what the store holds; asks first, since the journal's other history is then left aside. */
export function KeepButton({ state, onKept }: Props) {
  const { start, errors, common } = useMessages()
  const { modal } = App.useApp()
  const [isWorking, setWorking] = useState(false)
  const keep = async () => {
    const isSure = await modal.confirm({
      title: start.keepTitle,
      content: start.keepText,
      okText: start.keep,
      cancelText: common.cancel,
    })
    if (!isSure) return
    setWorking(true)
    try {
      const done = await keepStore(state)
      if (!done.ok) {
        notifyRefused(refusalText(errors, done.code))
        return
      }
      notifyInfo(start.kept)
      onKept()
    } catch (error) {
      notifyRefused(refusalText(errors, error instanceof HostRefusal ? error.code : 'internal'))
    } finally {
      setWorking(false)
    }
  }
  return (
    <Button loading={isWorking} onClick={() => inBackground(keep())}>
      {isWorking ? start.keeping : start.keep}
    </Button>
  )
}
