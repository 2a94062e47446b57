import type { Head } from './record'

/** What the start-up found of the store: nothing at all, data of a newer program, or an end of chain with row count. */
export type StoreFinding =
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'newer'; readonly version: number }
  | {
      readonly kind: 'present'
      readonly head: Head
      /** The hash that the journal has at the store's `seq`, or null when the journal does not reach that far. */
      readonly journalHashAtHead: string | null
    }

/**
 * What to do about it.
 * `first-start` nothing anywhere; `in-step` go on; `ahead` send the journal what it lacks; `behind` replay the journal;
 * `lost` the journal has a history and the store has none: offer recovery; `forked` same number, other content;
 * `journal-lost` the store has a history and the journal has none; `newer` refuse and touch nothing.
 */
export type StoreVerdict = 'first-start' | 'in-step' | 'ahead' | 'behind' | 'lost' | 'forked' | 'journal-lost' | 'newer'

/** Compares the store with the journal's verified end (null: there is no journal). */
export function judgeStore(store: StoreFinding, journal: Head | null): StoreVerdict {
  if (store.kind === 'newer') return 'newer'
  const hasJournal = journal !== null && journal.seq > 0
  if (store.kind === 'absent' || store.kind === 'unreadable') return hasJournal ? 'lost' : 'first-start'
  if (store.head.seq === 0) return hasJournal ? 'lost' : 'first-start'
  if (!hasJournal) return 'journal-lost'
  if (store.head.seq > journal.seq) return 'ahead'
  if (store.journalHashAtHead !== store.head.hash) return 'forked'
  return store.head.seq < journal.seq ? 'behind' : 'in-step'
}
