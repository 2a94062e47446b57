import { answerOf } from '@shared/search/answer'
import type { Found } from '@shared/search/search-index'
import { SearchIndex } from '@shared/search/search-index'
import type { SyllablesOf } from '@shared/search/spelling'
import { wordsOf } from '@shared/search/words'
import { DubanDatabase } from '../database'
import { readAgain, readingOf, type ReadStep } from './read-rows'
import { SEARCHED, type FromSearch, type SearchedTable, type SearchReading, type ToSearch } from './search-messages'

type Asked = Extract<ToSearch, { kind: 'ask' }>
type Changed = Extract<ToSearch, { kind: 'changed' }>

const TEXTS_SPELLED_AT_ONCE = 300
const TELL_EVERY_MS = 300

/**
 * What the worker does: it reads the store into the index step by step, and between two steps reads again what commands
 * have changed and answers what was asked last. Older questions are left unanswered.
 */
export class SearchWork {
  readonly #tell: (message: FromSearch) => void
  readonly #index = new SearchIndex()
  /** Notes that a change has brought while the others are still being read. */
  readonly #known = new Set<string>()
  #db: DubanDatabase | null = null
  #changed: Changed[] = []
  #asked: Asked | null = null
  #steps: (() => Promise<boolean>)[] = []
  #syllablesOf: SyllablesOf | null = null
  #isWorking = false
  /** All rows but notes are read and spelled. */
  #isReady = false
  #toldAt = 0

  constructor(tell: (message: FromSearch) => void) {
    this.#tell = tell
  }

  hear(message: ToSearch): void {
    switch (message.kind) {
      case 'open':
        this.#open(message.storeName)
        break
      case 'changed':
        this.#changed.push(message)
        break
      case 'commands':
        this.#index.putCommands(message.entries)
        this.#spellLater()
        break
      case 'ask':
        this.#asked = message
    }
    if (this.#isWorking) return
    this.#isWorking = true
    this.#work()
      .catch((error: unknown) => {
        this.#tell({ kind: 'reading', reading: { stage: 'failed', share: 0 } })
        this.#tell({ kind: 'broken', message: error instanceof Error ? error.message : String(error) })
      })
      .finally(() => {
        this.#isWorking = false
      })
  }

  #open(storeName: string): void {
    const db = new DubanDatabase(storeName)
    this.#db = db
    const [notes, rows] = [SEARCHED.filter((table) => table === 'notes'), SEARCHED.filter((it) => it !== 'notes')]
    const reading = (table: SearchedTable) => readingOf(db, table, this.#index, this.#known)
    this.#steps = [
      ...rows.map((table) => untilNone(reading(table))),
      () => this.#spellSome({ stage: 'notes', share: 0 }),
      ...notes.map((table) => this.#readNotes(db, reading(table))),
      () => this.#spellSome({ stage: 'notes', share: 1 }),
      () => this.#end(),
    ]
  }

  async #work(): Promise<void> {
    for (;;) {
      const changed = this.#changed.shift()
      if (changed) await this.#readAgain(changed)
      else if (this.#asked) await this.#answer(this.#asked)
      else if (!(await this.#step())) return
    }
  }

  /** Does one step of the reading; false when nothing is left to do. */
  async #step(): Promise<boolean> {
    const [step] = this.#steps
    if (!step) return false
    if (!(await step())) this.#steps = this.#steps.slice(1)
    return true
  }

  async #readAgain({ table, ids }: Changed): Promise<void> {
    if (!this.#db) return
    await readAgain(this.#db, table, this.#index, ids)
    if (table === 'notes' && this.#steps.length > 0) for (const id of ids) this.#known.add(id)
    this.#spellLater()
  }

  /** What is put in after the reading is spelled too. */
  #spellLater(): void {
    if (this.#steps.length === 0) this.#steps = [() => this.#spellSome({ stage: 'done', share: 1 })]
  }

  async #answer(asked: Asked): Promise<void> {
    const { id, query } = asked
    const words = wordsOf(query.text)
    const found = this.#index.find(words, query.until, (group) => query.most[group])
    const rows = await this.#rowsOf(found)
    if (this.#asked === asked) this.#asked = null
    this.#tell({ kind: 'answer', id, groups: answerOf(this.#index, words, found, rows), isReady: this.#isReady })
  }

  async #rowsOf({ notes }: Found) {
    const rows = notes.ids.length === 0 || !this.#db ? [] : await this.#db.notes.bulkGet([...notes.ids])
    return rows.filter((row) => row !== undefined)
  }

  #readNotes(db: DubanDatabase, read: ReadStep): () => Promise<boolean> {
    let count: number | null = null
    let done = 0
    return async () => {
      count ??= await db.notes.count()
      const some = await read()
      done += some
      this.#report({ stage: 'notes', share: Math.min(1, done / Math.max(1, count)) }, false)
      return some > 0
    }
  }

  async #spellSome(reading: SearchReading): Promise<boolean> {
    this.#syllablesOf ??= await loadSyllables()
    if (this.#index.spellSome(TEXTS_SPELLED_AT_ONCE, this.#syllablesOf)) {
      await new Promise((resolve) => setTimeout(resolve)) // lets questions come in
      return true
    }
    this.#isReady = true
    this.#report(reading, true)
    return false
  }

  async #end(): Promise<boolean> {
    this.#known.clear()
    this.#report({ stage: 'done', share: 1 }, true)
    return false
  }

  #report(reading: SearchReading, isTurn: boolean): void {
    const now = performance.now()
    if (!isTurn && now - this.#toldAt < TELL_EVERY_MS) return
    this.#toldAt = now
    this.#tell({ kind: 'reading', reading })
  }
}

function untilNone(read: ReadStep): () => Promise<boolean> {
  return async () => (await read()) > 0
}

/** Some hundred kilobytes, which only the search needs. */
async function loadSyllables(): Promise<SyllablesOf> {
  const { pinyin } = await import('pinyin-pro')
  return (text) => pinyin(text, { toneType: 'none', type: 'array', v: true })
}
