import type { TargetId } from '@shared/domain/ids'
import { Button, Empty } from 'antd'
import { useDeferredValue, useMemo, useState } from 'react'
import type { History } from '../../db/history/history'
import type { CommandEntry } from '../../db/history/history-types'
import { inBackground } from '../../db/in-background'
import { useMessages } from '../../ui/messages/use-messages'
import { countText } from '../../ui/when'
import './history.css'
import { LogGate, useTelling } from './log-gate'
import { filterTrail, isFiltering, NO_FILTER, type TrailFilter } from './trail-filter'
import { TrailFilters } from './trail-filters'
import { TrailTable } from './trail-table'
import { useChangeList } from './use-change-list'
import { useTouching } from './use-touching'
import { scopeOf, useTrailExport } from './use-trail-export'

interface TrailTabProps {
  /** The one target whose changes are shown, or null. */
  readonly target: TargetId | null
  readonly onTarget: (target: TargetId | null) => void
  /** Shows the moment right after a command on the time line. */
  readonly onLook: (closes: number) => void
}

/** 操作日志: who did what, when and why, with both texts; found by target, person, day and kind. */
export function TrailTab(props: TrailTabProps) {
  return <LogGate>{(history, entries) => <Trail {...props} history={history} entries={entries} />}</LogGate>
}

interface TrailProps extends TrailTabProps {
  readonly history: History
  readonly entries: readonly CommandEntry[]
}

function Trail({ history, entries, target, onTarget, onLook }: TrailProps) {
  const { history: words, export: exportWords } = useMessages()
  const telling = useTelling(history)
  const [typed, setTyped] = useState<TrailFilter>(NO_FILTER)
  const filter = useMemo(() => ({ ...typed, target }), [typed, target])
  const settled = useDeferredValue(filter)
  const alsoTouching = useTouching(history, entries, target)
  const shown = useMemo(
    () =>
      filterTrail(entries, settled, {
        titleOf: (id) => telling.names.target(id)?.title ?? '',
        alsoTouching,
      }),
    [entries, settled, telling, alsoTouching],
  )
  const exporting = useTrailExport(history, telling)
  const exportChanges = useChangeList(history, telling)
  const clear = () => {
    setTyped(NO_FILTER)
    onTarget(null)
  }
  return (
    <div className="trail">
      <TrailFilters
        filter={filter}
        entries={entries}
        targetTitle={
          target === null ? null : (telling.names.target(target)?.title ?? telling.messages.changes.unknownRow)
        }
        onFilter={({ target: wanted, ...rest }) => {
          setTyped({ ...rest, target: null })
          if (wanted !== target) onTarget(wanted)
        }}
      />
      <div className="trail-tools">
        <span>{words.count(countText(shown.length), countText(entries.length))}</span>
        {isFiltering(filter) && (
          <Button size="small" type="link" onClick={clear}>
            {words.clear}
          </Button>
        )}
        <span className="trail-gap" />
        <Button
          disabled={shown.length === 0}
          onClick={() => inBackground(exportChanges(shown, scopeOf(filter, telling)))}
        >
          {exportWords.changes}
        </Button>
        <Button disabled={shown.length === 0} onClick={() => inBackground(exporting(shown, filter))}>
          {words.export}
        </Button>
      </div>
      {shown.length === 0 ? (
        <Empty
          className="trail-empty"
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={
            <>
              <strong>{entries.length === 0 ? words.emptyTitle : words.noneTitle}</strong>
              <br />
              {entries.length === 0 ? words.emptyText : words.noneText}
            </>
          }
        />
      ) : (
        <TrailTable history={history} entries={shown} telling={telling} onLook={onLook} />
      )}
    </div>
  )
}
