import type { HitGroup, SearchHit } from '@shared/search/answer'
import type { SearchGroup } from '@shared/search/entry'

/** One line that can be chosen: something found, or the rest of its group. */
export type PaletteRow =
  | { readonly kind: 'hit'; readonly id: string; readonly hit: SearchHit }
  | { readonly kind: 'more'; readonly id: string; readonly group: SearchGroup; readonly rest: number }

export interface PaletteSection {
  readonly key: string
  readonly group: SearchGroup
  /** Null where nothing was counted: what is shown before anything is typed. */
  readonly count: number | null
  readonly isMore: boolean
  readonly rows: readonly PaletteRow[]
}

/** The groups of an answer, each with a line for what is not shown of it unless it was asked for whole. */
export function sectionsOf(groups: readonly HitGroup[], whole: readonly SearchGroup[]): readonly PaletteSection[] {
  return groups.map(({ group, count, isMore, hits }) => {
    const rest = count - hits.length
    const rows = hits.map((hit): PaletteRow => ({ kind: 'hit', id: hit.key, hit }))
    const more: readonly PaletteRow[] =
      rest > 0 && !whole.includes(group) ? [{ kind: 'more', id: `more ${group}`, group, rest }] : []
    return { key: group, group, count, isMore, rows: [...rows, ...more] }
  })
}

/** What is offered before anything is typed. */
export function offered(key: string, group: SearchGroup, hits: readonly SearchHit[]): PaletteSection {
  const rows = hits.map((hit): PaletteRow => ({ kind: 'hit', id: `${key} ${hit.key}`, hit }))
  return { key, group, count: null, isMore: false, rows }
}

/** A line in which nothing is marked. */
export function plainHit(group: SearchGroup, opens: string, title: string): SearchHit {
  return { key: `${group} ${opens}`, group, opens, on: null, title: { text: title, marks: [] }, detail: null }
}
