import type { SearchHit } from '@shared/search/answer'
import { SEARCH_GROUPS, type SearchGroup } from '@shared/search/entry'
import { wordsOf } from '@shared/search/words'
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { usePastDay } from '../../db/past-day'
import { useRecentTargets } from '../../db/recent-targets'
import { searchClient } from '../../db/search/search-client'
import { useSearch } from '../../db/search/use-search'
import { useView } from '../../db/use-store'
import { useMessages } from '../../ui/messages/use-messages'
import { PaletteFoot } from './palette-foot'
import { offered, plainHit, sectionsOf, type PaletteRow, type PaletteSection } from './palette-rows'
import { optionId, ResultList } from './result-list'
import { SearchField } from './search-field'
import './search.css'
import { usePaletteKeys } from './use-palette-keys'

/** Something that can be done, found by its label. */
export interface PaletteCommand {
  readonly name: string
  readonly label: string
  readonly keys?: string
  readonly run: () => void
}

interface SearchPaletteProps {
  readonly commands: readonly PaletteCommand[]
  readonly onClose: () => void
  /** Goes to what was found. Commands are not among it. */
  readonly onOpen: (hit: SearchHit) => void
  /** Shows every target that has the text. */
  readonly onAllTargets: (text: string) => void
}

const FIRST: Readonly<Record<SearchGroup, number>> = {
  target: 6,
  note: 6,
  unit: 3,
  leader: 3,
  slip: 4,
  document: 4,
  file: 4,
  ledger: 4,
  command: 4,
}
const ALL_SHOWN = 100

/** One box over everything: what is typed is looked for, what is chosen opens. The focus then returns to where it was. */
export function SearchPalette({ commands, onClose, onOpen, onAllTargets }: SearchPaletteProps) {
  const { search } = useMessages()
  const dialog = useRef<HTMLDialogElement>(null)
  const listId = useId()
  const [text, setText] = useState('')
  const [whole, setWhole] = useState<readonly SearchGroup[]>([])
  const past = usePastDay()
  const until = past?.day ?? null
  const query = useMemo(() => ({ text, until, most: mostOf(whole) }), [text, until, whole])
  const { answer, reading } = useSearch(query)
  const isAsked = wordsOf(text).length > 0
  const first = useOffers(commands)
  const found = useMemo(() => sectionsOf(answer?.groups ?? [], whole), [answer, whole])
  const sections = isAsked ? found : first
  const rows = useMemo(() => sections.flatMap((section) => section.rows), [sections])
  const choose = (row: PaletteRow) => {
    if (row.kind === 'more' && row.group !== 'target') {
      const last = rows[rows.indexOf(row) - 1]
      if (last) setActive(last)
      return setWhole([...whole, row.group])
    }
    onClose()
    if (row.kind === 'more') return onAllTargets(text.trim())
    if (row.hit.group === 'command') return commands.find(({ name }) => name === row.hit.opens)?.run()
    onOpen(row.hit)
  }
  const { active, setActive, onKeyDown } = usePaletteKeys(text, rows, {
    isFresh: !isAsked || (answer?.isReady === true && answer.query.text === text),
    onChoose: choose,
    onClose,
  })
  const keys = useMemo(
    () => new Map(commands.flatMap(({ name, keys: it }) => (it ? [[name, it] as const] : []))),
    [commands],
  )
  useEffect(() => {
    searchClient().putCommands(
      commands.map(({ name, label }) => {
        const { key, opens } = plainHit('command', name, label)
        return { key, group: 'command' as const, title: label, fields: [], opens, on: null }
      }),
    )
  }, [commands])
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- Esc closes it too
    <dialog
      ref={dialog}
      className="palette"
      aria-label={search.title}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
      onKeyDown={keepKeys}
    >
      <div className="palette-box">
        <SearchField
          listId={listId}
          activeId={optionId(listId, active)}
          onKeyDown={onKeyDown}
          onText={(typed) => {
            setText(typed)
            setWhole([])
          }}
        />
        <ResultList
          id={listId}
          sections={sections}
          active={active}
          keys={keys}
          onActive={setActive}
          onChoose={choose}
        />
        <PaletteFoot
          text={text}
          count={isAsked && answer?.query.text === text ? countOf(found) : null}
          reading={reading}
          until={until}
        />
      </div>
    </dialog>
  )
}

/** The window's keys would work the page under the search; only locking is waited for by nobody. */
function keepKeys(event: KeyboardEvent): void {
  const isLock = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'l'
  if (!isLock) event.stopPropagation()
}

function mostOf(whole: readonly SearchGroup[]): Record<SearchGroup, number> {
  const most = { ...FIRST }
  for (const group of SEARCH_GROUPS) if (whole.includes(group)) most[group] = ALL_SHOWN
  return most
}

function countOf(sections: readonly PaletteSection[]): number {
  return sections.reduce((total, { count }) => total + (count ?? 0), 0)
}

/** Before anything is typed: what was opened last, and what can be done. */
function useOffers(commands: readonly PaletteCommand[]): readonly PaletteSection[] {
  const recent = useRecentTargets()
  const { targets } = useView()
  return useMemo(() => {
    const there = recent.flatMap((id) => targets.get(id) ?? [])
    const opened = offered(
      'recent',
      'target',
      there.map(({ id, title }) => plainHit('target', id, title)),
    )
    const doable = offered(
      'command',
      'command',
      commands.map(({ name, label }) => plainHit('command', name, label)),
    )
    return [opened, doable].filter(({ rows }) => rows.length > 0)
  }, [recent, targets, commands])
}
