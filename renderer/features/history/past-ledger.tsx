import type { LedgerId } from '@shared/domain/ids'
import { Button, Checkbox, Select } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import type { PastView } from '../../db/history/history'
import { useToday, useView } from '../../db/use-store'
import { Grid } from '../../ui/grid/grid'
import type { GridColumn } from '../../ui/grid/grid-types'
import { rowLightWord } from '../../ui/light-cell'
import { LightMark } from '../../ui/light-mark'
import type { Messages } from '../../ui/messages/messages'
import { countText } from '../../ui/when'
import './past.css'
import { onlyDiffering, pastRows, type PastRow } from './past-rows'
import { PastTarget } from './past-target'
import type { Telling } from './tell-command'

interface PastLedgerProps {
  readonly past: PastView
  readonly telling: Telling
  readonly onClose: () => void
}

const NO_COLUMNS = [] as const
const MARK_KEY = '@mark'

/** The ledgers as they were, plainly marked as such: nothing can be changed here, and what differs from now is tinted. */
export function PastLedger({ past, telling, onClose }: PastLedgerProps) {
  const { messages } = telling
  const words = messages.history
  const now = useView()
  const today = useToday()
  const ledgers = useMemo(
    () => [...past.view.ledgers.values()].toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
    [past],
  )
  const [ledgerId, setLedgerId] = useState<LedgerId | null>(ledgers[0]?.id ?? null)
  const [isNarrowed, setNarrowed] = useState(false)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const kindId = ledgerId === null ? undefined : past.view.ledgers.get(ledgerId)?.kindId
  const kind = kindId === undefined ? undefined : past.view.kinds.get(kindId)
  const columns = useMemo(() => kind?.columns.filter(({ isHidden }) => !isHidden) ?? NO_COLUMNS, [kind])
  const all = useMemo(
    () => (ledgerId === null ? [] : pastRows(past, now, today, ledgerId, columns)),
    [past, now, today, ledgerId, columns],
  )
  const shown = useMemo(() => (isNarrowed ? onlyDiffering(all) : all), [all, isNarrowed])
  const gridColumns = useMemo(() => pastColumns(columns, messages), [columns, messages])
  const getText = useCallback(
    (row: PastRow, key: string) => {
      if (key === MARK_KEY) return messages.history.pastMarks[row.mark]
      return key === 'light' ? rowLightWord(row, messages) : (row.texts.get(key) ?? '')
    },
    [messages],
  )
  const differing = all.filter(({ mark }) => mark !== 'same').length
  const chosen = shown.find(({ id }) => id === chosenId) ?? null
  return (
    <div className="past">
      <output className="past-banner">
        <strong>{words.pastBanner(messages.common.moment(past.at))}</strong>
        <span>{words.pastLegend}</span>
        <span className="trail-gap" />
        <Button onClick={onClose}>{words.pastClose}</Button>
      </output>
      {ledgerId === null ? (
        <p className="timeline-hint">{words.pastNoLedger}</p>
      ) : (
        <>
          <div className="trail-tools">
            <Select
              aria-label={words.pastLedger}
              popupMatchSelectWidth={false}
              value={ledgerId}
              options={ledgers.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(id: LedgerId) => setLedgerId(id)}
            />
            <Checkbox checked={isNarrowed} onChange={({ target }) => setNarrowed(target.checked)}>
              {words.pastOnlyDiffering}
            </Checkbox>
            <span>{words.pastCount(countText(all.length), differing)}</span>
          </div>
          <div className="past-middle">
            <div className="past-grid">
              <Grid
                label={words.pastBanner(messages.common.moment(past.at))}
                columns={gridColumns}
                rows={shown}
                getText={getText}
                treeKey="title"
                currentRowId={chosenId}
                onCurrentRowChange={setChosenId}
              />
            </div>
            <PastTarget past={past} row={chosen} telling={telling} />
          </div>
        </>
      )}
    </div>
  )
}

function pastColumns(
  columns: readonly {
    readonly key: string
    readonly title: string
    readonly width: number
    readonly isFrozen: boolean
  }[],
  messages: Messages,
): readonly GridColumn<PastRow>[] {
  const { history: words } = messages
  const mark: GridColumn<PastRow> = {
    key: MARK_KEY,
    title: words.pastDiff,
    width: 84,
    isFrozen: true,
    kind: 'custom',
    isEditable: false,
    render: (row) => <span className={`past-mark is-${row.mark}`}>{words.pastMarks[row.mark]}</span>,
  }
  return [
    mark,
    ...columns.map(({ key, title, width, isFrozen }): GridColumn<PastRow> => ({
      key,
      title,
      width,
      isFrozen,
      kind: 'custom',
      isEditable: false,
      render: (row) => <PastCell row={row} columnKey={key} messages={messages} />,
    })),
  ]
}

interface PastCellProps {
  readonly row: PastRow
  readonly columnKey: string
  readonly messages: Messages
}

function PastCell({ row, columnKey, messages }: PastCellProps) {
  if (columnKey === 'ordinal') return <span className="grid-text">{row.number}</span>
  if (columnKey === 'light') return <LightMark light={row.light} word={rowLightWord(row, messages)} />
  const text = row.texts.get(columnKey) ?? ''
  const present = row.differing.get(columnKey)
  if (present === undefined)
    return (
      <span className="grid-text" title={text}>
        {text}
      </span>
    )
  return (
    <span className="grid-text past-differs" title={`${text}\n${messages.history.pastNow(present)}`}>
      {text}
    </span>
  )
}
