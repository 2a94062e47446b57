import type { IsoDate } from '../domain/day'
import type { Ledger } from '../domain/ledger'
import type { ProgressNote } from '../domain/progress-note'
import type { Slip } from '../domain/slip'
import type { SourceDocument } from '../domain/source-document'
import type { Target } from '../domain/target'
import {
  entriesOfDocument,
  entriesOfLedger,
  entriesOfSlip,
  entriesOfTarget,
  entryOfName,
  fileEntriesOfNote,
  textOfNote,
} from './entries-of'
import type { SearchEntry, SearchGroup } from './entry'
import { NotePile, type FoundNotes } from './note-pile'
import { Shelf, type FoundGroup } from './shelf'
import type { Spelling, SyllablesOf } from './spelling'

type Named = 'unit' | 'leader'

export interface Found {
  readonly groups: readonly FoundGroup[]
  readonly notes: FoundNotes
}

/** Everything that can be found. Rows are put in as they are now, null where they are gone. */
export class SearchIndex {
  readonly #shelf = new Shelf()
  readonly #notes = new NotePile()
  readonly #namesOf = new Map<string, readonly string[]>()
  /** How many targets name somebody, by `group name`. */
  readonly #named = new Map<string, number>()

  putTarget(id: string, target: Target | null): void {
    this.#shelf.put(`target ${id}`, target === null ? [] : entriesOfTarget(target))
    const before = this.#namesOf.get(id) ?? []
    const after = target === null ? [] : namesOf(target)
    for (const name of after) this.#count(name, 1)
    for (const name of before) this.#count(name, -1)
    if (target === null) this.#namesOf.delete(id)
    else this.#namesOf.set(id, after)
  }

  putLedger(id: string, ledger: Ledger | null): void {
    this.#shelf.put(`ledger ${id}`, ledger === null ? [] : entriesOfLedger(ledger))
  }

  putSlip(id: string, slip: Slip | null): void {
    this.#shelf.put(`slip ${id}`, slip === null ? [] : entriesOfSlip(slip))
  }

  putDocument(id: string, document: SourceDocument | null): void {
    this.#shelf.put(`document ${id}`, document === null ? [] : entriesOfDocument(document))
  }

  /** Notes that are not in it yet; others have to be dropped before. */
  putNote(note: ProgressNote): void {
    const text = textOfNote(note)
    if (text !== '') this.#notes.put({ id: note.id, on: note.on, text })
    this.#shelf.put(`note ${note.id}`, fileEntriesOfNote(note))
  }

  dropNotes(ids: ReadonlySet<string>): void {
    this.#notes.drop(ids)
    for (const id of ids) this.#shelf.put(`note ${id}`, [])
  }

  putCommands(commands: readonly SearchEntry[]): void {
    this.#shelf.put('commands', commands)
  }

  spellSome(most: number, syllablesOf: SyllablesOf): boolean {
    return this.#shelf.spellSome(most, syllablesOf)
  }

  spellingOf(text: string): Spelling | null {
    return this.#shelf.spellingOf(text)
  }

  /** What has all the words and was there on a day, as many of each group as are asked for. */
  find(words: readonly string[], until: IsoDate | null, most: (group: SearchGroup) => number): Found {
    if (words.length === 0) return { groups: [], notes: this.#notes.find([], until, 0) }
    return { groups: this.#shelf.find(words, until, most), notes: this.#notes.find(words, until, most('note')) }
  }

  #count(named: string, by: 1 | -1): void {
    const before = this.#named.get(named) ?? 0
    const after = before + by
    if (after === 0) this.#named.delete(named)
    else this.#named.set(named, after)
    if (before > 0 && after > 0) return
    const [group, name] = [named.slice(0, named.indexOf(' ')) as Named, named.slice(named.indexOf(' ') + 1)]
    this.#shelf.put(named, after === 0 ? [] : [entryOfName(group, name)])
  }
}

function namesOf({ leadUnits, coUnits, leadLeader }: Target): readonly string[] {
  const units = [...new Set([...leadUnits, ...coUnits])].map((name) => `unit ${name}`)
  return leadLeader === '' ? units : [...units, `leader ${leadLeader}`]
}
