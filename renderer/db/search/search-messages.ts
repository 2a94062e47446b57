import type { TableName } from '@shared/domain/change'
import type { IsoDate } from '@shared/domain/day'
import type { HitGroup } from '@shared/search/answer'
import type { SearchEntry, SearchGroup } from '@shared/search/entry'

/** Tables whose rows can be found. */
export const SEARCHED = ['ledgers', 'slips', 'documents', 'targets', 'notes'] as const satisfies readonly TableName[]
export type SearchedTable = (typeof SEARCHED)[number]

export interface SearchQuery {
  readonly text: string
  /** The past day that is looked at; null today. */
  readonly until: IsoDate | null
  /** How many lines of each group are wanted. */
  readonly most: Readonly<Record<SearchGroup, number>>
}

export type ToSearch =
  | { readonly kind: 'open'; readonly storeName: string }
  /** Rows that a command wrote or took away; they are read anew. */
  | { readonly kind: 'changed'; readonly table: SearchedTable; readonly ids: readonly string[] }
  | { readonly kind: 'commands'; readonly entries: readonly SearchEntry[] }
  | { readonly kind: 'ask'; readonly id: number; readonly query: SearchQuery }

/** How far the reading is: of the rows that lists show, then of the notes, with the share of one that is read. */
export interface SearchReading {
  readonly stage: 'rows' | 'notes' | 'done' | 'failed'
  readonly share: number
}

export type FromSearch =
  /** `isReady` says that only notes can still be missing. */
  | { readonly kind: 'answer'; readonly id: number; readonly groups: readonly HitGroup[]; readonly isReady: boolean }
  | { readonly kind: 'reading'; readonly reading: SearchReading }
  | { readonly kind: 'broken'; readonly message: string }
