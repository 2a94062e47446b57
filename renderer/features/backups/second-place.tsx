import type { SecondState } from '@shared/ipc/places'
import { Button, Popconfirm } from 'antd'
import { inBackground } from '../../db/in-background'
import { lookAtSecondPlace, useSecondState } from '../../db/second-place'
import { askHost } from '../../host'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import { notifyInfo, notifyRefused } from '../../ui/notify'
import { shownPreferences } from '../../ui/shown-preferences'
import { PathLine } from './path-line'

interface Props {
  readonly path: string | null
  readonly freeBytes: number | null
  readonly onChoose: () => void
}

/** The second place: where, how it is, what to do when it is not well. */
export function SecondPlace({ path, freeBytes, onChoose }: Props) {
  const { places: words, errors, common } = useMessages()
  const state = useSecondState()
  if (path === null || state === null) {
    return (
      <>
        <p>{words.secondOff}</p>
        <div className="places-actions">
          <Button size="small" type="primary" onClick={onChoose}>
            {words.choose}
          </Button>
        </div>
      </>
    )
  }
  const leave = async () => {
    const left = await askHost('second:leave', {})
    if (!left.ok) return notifyRefused(refusalText(errors, left.code))
    shownPreferences.set(left.value)
    notifyInfo(words.left)
  }
  return (
    <>
      <PathLine path={path} freeBytes={freeBytes} />
      <SecondStatus state={state} />
      <div className="places-actions">
        <Button size="small" onClick={onChoose}>
          {words.change}
        </Button>
        <Button size="small" loading={state.isCopying} onClick={() => inBackground(lookAtSecondPlace())}>
          {words.copyNow}
        </Button>
        <Popconfirm
          title={words.leaveTitle}
          description={words.leaveText}
          okText={words.leave}
          cancelText={common.cancel}
          onConfirm={() => inBackground(leave())}
        >
          <Button size="small">{words.leave}</Button>
        </Popconfirm>
      </div>
    </>
  )
}

function SecondStatus({ state }: { readonly state: SecondState }) {
  const { places: words, common } = useMessages()
  const { status, copies, last, waiting, isCopying, isSameDisk } = state
  if (status === 'off' || status === 'fine') {
    const when = last ? common.moment(last.at) : null
    return (
      <output>
        <span className="verdict is-good">✓ {isCopying ? words.copying : words.status.fine}</span>
        <span className="places-muted">
          {' '}
          · {words.copies(copies, when)}
          {waiting > 0 && ` · ${words.waiting(waiting)}`}
        </span>
        {isSameDisk && <p className="places-muted">{words.sameDisk}</p>}
      </output>
    )
  }
  return (
    <output>
      <span className="verdict is-bad">■ {words.status[status]}</span>
      {waiting > 0 && <span className="places-muted"> · {words.waiting(waiting)}</span>}
      <p>
        {words.statusNext[status]}
        {words.secondSafe}
      </p>
    </output>
  )
}
