import type { PasswordState } from '@shared/ipc/places'
import { Button, Popconfirm } from 'antd'
import { useEffect, useState } from 'react'
import { inBackground } from '../../db/in-background'
import { askHost, callHost } from '../../host'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyInfo, notifyRefused } from '../../ui/notify'
import { PasswordDialog } from './password-dialog'

/** Whether copies that leave this PC are locked, and the ways to change that. */
export function PasswordPlace() {
  const { places: words, errors, common } = useMessages()
  const [state, setState] = useState<PasswordState | null>(null)
  const [isAsking, setAsking] = useState(false)
  useEffect(() => {
    inBackground(callHost('password:state', {}).then(setState))
  }, [])
  if (!state) return null
  const remove = async () => {
    const removed = await askHost('password:remove', {})
    if (!removed.ok) return notifyRefused(refusalText(errors, removed.code))
    setState(removed.value)
    notifyInfo(words.passwordRemoved)
  }
  const isSet = state.setAt !== null || state.isDamaged
  return (
    <>
      {state.isDamaged ? (
        <p className="verdict is-bad">■ {words.passwordDamaged}</p>
      ) : (
        <p>{state.setAt === null ? words.passwordOff : words.passwordOn(common.moment(state.setAt))}</p>
      )}
      <div className="places-actions">
        <Button size="small" onClick={() => setAsking(true)}>
          {isSet ? words.changePassword : words.setPassword}
        </Button>
        {isSet && (
          <Popconfirm
            title={words.removeTitle}
            description={words.removeText}
            okText={words.removePassword}
            cancelText={common.cancel}
            onConfirm={() => inBackground(remove())}
          >
            <Button size="small">{words.removePassword}</Button>
          </Popconfirm>
        )}
      </div>
      {isAsking && (
        <PasswordDialog
          onClose={(next) => {
            setAsking(false)
            if (next) setState(next)
          }}
        />
      )}
    </>
  )
}
