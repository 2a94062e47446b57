import { Button, Progress } from 'antd'
import { useEffect, useState } from 'react'
import { useMessages } from '../../ui/messages/use-messages'

interface WorkingProps {
  readonly does: 'reading' | 'capturing'
  readonly name: string
  readonly share: number
  readonly cancel: () => void
}

/** Most documents are read before anybody could read this; only what takes longer says how far it is. */
const PATIENCE_MS = 600

export function Working({ does, name, share, cancel }: WorkingProps) {
  const { capture: words, common } = useMessages()
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="capture-middle" aria-busy="true">
      <p>{words[does](name)}</p>
      {isLong && (
        <>
          <Progress percent={Math.round(share * 100)} style={{ width: 320 }} />
          <Button onClick={cancel}>{common.cancel}</Button>
        </>
      )}
    </div>
  )
}
