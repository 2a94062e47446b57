import type { IsoDate } from '../domain/day'

/** What can be found, in the order in which equally good groups stand. */
export const SEARCH_GROUPS = [
  'target',
  'command',
  'unit',
  'leader',
  'ledger',
  'slip',
  'document',
  'file',
  'note',
] as const
export type SearchGroup = (typeof SEARCH_GROUPS)[number]

/** A part of an entry besides its title. The name says which: a field of the row, or `extra:` and a column's key. */
export interface EntryField {
  readonly name: string
  readonly text: string
  /** Names of people and units are found by their pinyin too. */
  readonly isSpelled: boolean
}

/** Something that can be found by its title or its fields. */
export interface SearchEntry {
  readonly key: string
  readonly group: Exclude<SearchGroup, 'note'>
  readonly title: string
  readonly fields: readonly EntryField[]
  /** What it opens: a target, slip, document or ledger by id, a unit or leader by name, a command by its name. */
  readonly opens: string
  /** The day since which it is there; null where that is not known. */
  readonly on: IsoDate | null
}
