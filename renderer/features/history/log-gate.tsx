import { Alert, Button, Progress } from 'antd'
import { useMemo, useSyncExternalStore, type ReactNode } from 'react'
import type { History } from '../../db/history/history'
import type { CommandEntry } from '../../db/history/history-types'
import { readCommandLog, useCommandLog } from '../../db/history/use-command-log'
import { useView } from '../../db/use-store'
import { namesIn } from '../../db/view-names'
import { refusalText } from '../../ui/messages/errors'
import { useMessages } from '../../ui/messages/use-messages'
import type { Telling } from './tell-command'

interface LogGateProps {
  readonly children: (history: History, entries: readonly CommandEntry[]) => ReactNode
}

/** Reads the log for what stands inside, and says how far it is, or why it can not be read. */
export function LogGate({ children }: LogGateProps) {
  const { history: words, errors, common } = useMessages()
  const log = useCommandLog()
  switch (log.kind) {
    case 'reading':
      return (
        <output className="log-reading">
          {words.reading}
          <Progress percent={Math.round(log.share * 100)} size="small" aria-label={words.reading} />
        </output>
      )
    case 'refused':
      return (
        <Alert
          type="error"
          showIcon
          title={words.refusedTitle}
          description={
            <>
              <p>{refusalText(errors, log.code)}</p>
              <p>{words.refusedText}</p>
              <Button size="small" onClick={readCommandLog}>
                {common.retry}
              </Button>
            </>
          }
        />
      )
    case 'open':
      return <Opened history={log.history}>{children}</Opened>
  }
}

function Opened({ history, children }: LogGateProps & { readonly history: History }) {
  return children(history, useSyncExternalStore(history.entries.subscribe, history.entries.read))
}

/** Where commands of the log find their words and names. */
export function useTelling(history: History): Telling {
  const messages = useMessages()
  const view = useView()
  return useMemo(
    () => ({ names: namesIn(view), messages, entryAt: (closes) => history.entryAt(closes) }),
    [view, messages, history],
  )
}
