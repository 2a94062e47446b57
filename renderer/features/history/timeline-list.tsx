/* oxlint-disable jsx-a11y/prefer-tag-over-role -- items of a virtualised list cannot be laid out by list elements */
import { useVirtualizer } from '@tanstack/react-virtual'
import { Segmented } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import type { History } from '../../db/history/history'
import type { CommandEntry } from '../../db/history/history-types'
import { useKnownBackups } from '../../db/known-backups'
import { useMessages } from '../../ui/messages/use-messages'
import { countText, momentText } from '../../ui/when'
import { useChanges } from './known-changes'
import { tellCommand, type Telling } from './tell-command'
import { keysToShow, timelineItems, type TimelineItem, type Zoom } from './timeline-items'

interface TimelineListProps {
  readonly history: History
  readonly entries: readonly CommandEntry[]
  readonly telling: Telling
  readonly chosen: number | null
  readonly onChoose: (closes: number) => void
}

const HEIGHTS: Readonly<Record<TimelineItem['kind'], number>> = { day: 36, hour: 30, step: 46, backup: 32 }
const NO_BACKUPS = [] as const
const NOTHING: ReadonlySet<string> = new Set()

/** The line from the newest step down, by day and, looked at closely, by hour. */
export function TimelineList({ history, entries, telling, chosen, onChoose }: TimelineListProps) {
  const { history: words } = useMessages()
  const backups = useKnownBackups() ?? NO_BACKUPS
  const [zoom, setZoom] = useState<Zoom>('day')
  const [toggled, setToggled] = useState(() =>
    chosen === null ? NOTHING : keysToShow(entries, backups, 'day', chosen),
  )
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const items = useMemo(() => timelineItems(entries, backups, zoom, toggled), [entries, backups, zoom, toggled])
  // oxlint-disable-next-line react/incompatible-library -- its functions are used here only and never passed on
  const lines = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller,
    estimateSize: (index) => HEIGHTS[items[index]?.kind ?? 'step'],
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 8,
  })
  const [shownFirst] = useState(chosen)
  useEffect(() => {
    const place = items.findIndex(({ key }) => key === `step ${shownFirst}`)
    if (scroller && place > 0) lines.scrollToIndex(place, { align: 'center' })
    // oxlint-disable-next-line react/exhaustive-deps -- only when the list appears; later the person scrolls
  }, [scroller])
  const change = (wanted: Zoom) => {
    setZoom(wanted)
    setToggled(chosen === null ? NOTHING : keysToShow(entries, backups, wanted, chosen))
  }
  const toggle = (key: string) =>
    setToggled((now) => {
      const next = new Set(now)
      if (!next.delete(key)) next.add(key)
      return next
    })
  return (
    <section className="timeline-list" aria-label={words.timeline}>
      <div className="timeline-tools">
        <span>{words.steps(countText(entries.length), backups.length)}</span>
        <Segmented
          size="small"
          aria-label={words.zoom}
          value={zoom}
          options={[
            { value: 'day' as const, label: words.zoomDay },
            { value: 'hour' as const, label: words.zoomHour },
          ]}
          onChange={change}
        />
      </div>
      <div className="timeline-body" ref={setScroller}>
        <div role="list" className="trail-height" style={{ height: lines.getTotalSize() }}>
          {lines.getVirtualItems().map(({ index, start, key, size }) => {
            const item = items[index]
            if (!item) return null
            return (
              <div
                role="listitem"
                key={key}
                className={`timeline-item is-${item.kind}`}
                style={{ transform: `translateY(${start}px)`, height: size }}
              >
                <Item
                  item={item}
                  history={history}
                  telling={telling}
                  chosen={chosen}
                  onChoose={onChoose}
                  onToggle={toggle}
                />
              </div>
            )
          })}
        </div>
      </div>
    </section>
  )
}

interface ItemProps {
  readonly item: TimelineItem
  readonly history: History
  readonly telling: Telling
  readonly chosen: number | null
  readonly onChoose: (closes: number) => void
  readonly onToggle: (key: string) => void
}

function Item({ item, history, telling, chosen, onChoose, onToggle }: ItemProps) {
  const { history: words, backups, common } = telling.messages
  switch (item.kind) {
    case 'day':
    case 'hour':
      return (
        <button type="button" className="timeline-span" aria-expanded={item.isOpen} onClick={() => onToggle(item.key)}>
          <span aria-hidden="true">{item.isOpen ? '▾' : '▸'}</span>
          <strong>{item.kind === 'day' ? common.day(item.day) : words.hour(item.hour)}</strong>
          <span className="trail-muted">{words.spanCounts(item.steps, item.backups)}</span>
        </button>
      )
    case 'backup': {
      const { manifest, fileName, verdict } = item.backup
      return (
        <span className="timeline-backup" title={fileName}>
          <span className="timeline-mark" aria-hidden="true">
            ◆
          </span>
          <span className="trail-at">{clock(item.at)}</span>
          {words.backupMark(manifest ? backups.reasons[manifest.reason] : '')}
          {verdict?.isGood === false && <span className="timeline-bad">{backups.bad}</span>}
        </span>
      )
    }
    case 'step':
      return <Step entry={item.entry} {...{ history, telling, chosen, onChoose }} />
  }
}

function Step({
  entry,
  history,
  telling,
  chosen,
  onChoose,
}: Omit<ItemProps, 'item' | 'onToggle'> & { readonly entry: CommandEntry }) {
  const changes = useChanges(history, entry.closes)
  const { did } = tellCommand(entry, changes ?? null, telling)
  const who = entry.who === '' ? telling.messages.commands.nobody : entry.who
  return (
    <button
      type="button"
      className="timeline-step"
      aria-current={entry.closes === chosen ? 'true' : undefined}
      title={did}
      onClick={() => onChoose(entry.closes)}
    >
      <span className="timeline-mark" aria-hidden="true">
        {entry.basis === null ? '●' : '■'}
      </span>
      <span className="trail-at">{clock(entry.at)}</span>
      <span className="timeline-did">
        {did}
        <span className="timeline-who">
          {who}
          {entry.reason !== '' && ` · ${entry.reason}`}
        </span>
      </span>
    </button>
  )
}

/** The time of day alone; the day stands above. */
function clock(instant: string): string {
  return momentText(instant).slice(11)
}
