import { Button, Progress } from 'antd'
import { useMessages } from '../../ui/messages/use-messages'

interface WaitingProps {
  readonly text: string
  readonly share: number
  /** Null where it can not be called off any more. */
  readonly onCancel: (() => void) | null
}

/** What is being done with the file, how far it has come, and a cancel. */
export function Waiting({ text, share, onCancel }: WaitingProps) {
  const { common } = useMessages()
  return (
    <div className="intake-middle">
      <p>{text}</p>
      <Progress percent={Math.round(share * 100)} style={{ width: 320 }} />
      {onCancel && <Button onClick={onCancel}>{common.cancel}</Button>}
    </div>
  )
}
