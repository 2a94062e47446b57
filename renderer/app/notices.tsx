import { App, Button } from 'antd'
import { useEffect, useRef } from 'react'
import { inBackground } from '../db/in-background'
import { useLockState } from '../features/people/lock-now'
import { refusalText } from '../ui/messages/errors'
import type { Messages } from '../ui/messages/messages'
import { useMessages } from '../ui/messages/use-messages'
import { latestNotice, notifyInfo, notifyRefused, type Notice, type TakeBack } from '../ui/notify'
import { useShownValue } from '../ui/shown-value'

const SECONDS = { done: 5, info: 5, refused: 8 } as const
const TYPES = { done: 'success', info: 'info', refused: 'warning' } as const

/**
 * 撤销 takes back the last command, so what was done stays only until something else was done. A refusal stays until it was read
 * or another comes: where some of the files were taken and some not, both are told.
 */
const PLACES = { done: 'said', info: 'said', refused: 'refused' } as const

/** Each has a key of its own: with one for all, a notice that came just as the one before ran out was taken away with it. */
const keyOf = (number: number) => `notice ${number}`

/**
 * Shows the latest notice for some seconds, with 撤销 where there is something to take back. Notices tell of the data, so
 * none is on the lock screen; the latest then comes after the unlocking.
 */
export function Notices() {
  const notice = useShownValue(latestNotice)
  const { message } = App.useApp()
  const messages = useMessages()
  const shown = useRef({ said: 0, refused: 0 })
  const isLocked = useLockState() !== 'open'
  useEffect(() => {
    if (isLocked) message.destroy()
  }, [isLocked, message])
  useEffect(() => {
    if (!isLocked && notice && notice.number > Math.max(shown.current.said, shown.current.refused)) {
      const place = PLACES[notice.kind]
      message.destroy(keyOf(shown.current[place]))
      shown.current[place] = notice.number
      show(notice)
    }
    function show({ kind, text, undo, number }: Notice) {
      const takeBack = () => {
        message.destroy(keyOf(number))
        if (undo) inBackground(sayOutcome(undo, messages))
      }
      void message.open({
        key: keyOf(number),
        type: TYPES[kind],
        duration: SECONDS[kind],
        content: (
          <span className="notice">
            {text}
            {undo && (
              // The notice goes with its press; the focus stays with what it was in.
              <Button type="link" size="small" onMouseDown={(event) => event.preventDefault()} onClick={takeBack}>
                {messages.common.undo}
              </Button>
            )}
          </span>
        ),
      })
    }
  }, [notice, message, messages, isLocked])
  return null
}

/** Takes back what a notice offered, and says whether that went well where it is told. */
async function sayOutcome(takeBack: TakeBack, { app, errors }: Messages): Promise<void> {
  const done = await takeBack()
  if (!done) return
  if (done.ok) notifyInfo(app.takenBack)
  else notifyRefused(refusalText(errors, done.code))
}
