/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a list box of groups whose lines hold more than text has no tag of its own */
import { useEffect, useRef } from 'react'
import { useMessages } from '../../ui/messages/use-messages'
import { HitRow } from './hit-row'
import type { PaletteRow, PaletteSection } from './palette-rows'

interface ResultListProps {
  readonly id: string
  readonly sections: readonly PaletteSection[]
  readonly active: PaletteRow | null
  /** The keys of commands, by name. */
  readonly keys: ReadonlyMap<string, string>
  readonly onActive: (row: PaletteRow) => void
  readonly onChoose: (row: PaletteRow) => void
}

/** Names an option for whoever is read to. */
export function optionId(listId: string, row: PaletteRow | null): string | undefined {
  return row === null ? undefined : `${listId} ${row.id}`.replaceAll(/\s/g, '-')
}

/** What was found, in groups. The focus stays in the box; the list only shows which line is chosen. */
export function ResultList({ id, sections, active, keys, onActive, onChoose }: ResultListProps) {
  const { search } = useMessages()
  const list = useRef<HTMLDivElement>(null)
  const activeId = optionId(id, active)
  useEffect(() => {
    if (activeId === undefined) return
    const option = document.getElementById(activeId)
    option?.scrollIntoView({ block: 'nearest' })
  }, [activeId])
  const wordOf = ({ key, group }: PaletteSection) => (key === 'recent' ? search.recent : search.groups[group])
  return (
    <div ref={list} id={id} className="palette-list" role="listbox" aria-label={search.results} tabIndex={-1}>
      {sections.map((section) => (
        <div key={section.key} role="group" aria-label={wordOf(section)}>
          <div className="palette-group" aria-hidden>
            {wordOf(section)}
            {section.count !== null && (
              <span className="palette-count">{search.count(section.count, section.isMore)}</span>
            )}
          </div>
          {section.rows.map((row) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are those of the box, which keeps the focus
            <div
              role="option"
              key={row.id}
              id={optionId(id, row)}
              tabIndex={-1}
              aria-selected={row.id === active?.id}
              className={row.kind === 'more' ? 'palette-row is-more' : 'palette-row'}
              onMouseMove={() => row.id !== active?.id && onActive(row)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(row)}
            >
              {row.kind === 'more' ? (
                <MoreText row={row} isMore={section.isMore} />
              ) : (
                <HitRow hit={row.hit} keys={row.hit.group === 'command' ? keys.get(row.hit.opens) : undefined} />
              )}
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

function MoreText({ row, isMore }: { readonly row: PaletteRow & { kind: 'more' }; readonly isMore: boolean }) {
  const { search } = useMessages()
  return <>{row.group === 'target' ? search.moreInLedger(row.rest) : search.more(row.rest, isMore)}</>
}
