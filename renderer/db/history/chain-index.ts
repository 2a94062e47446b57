import { follows, GENESIS, headOf, type Head, type SealedRecord } from '@shared/log/record'
import type { Chain, EpochOpening } from '@shared/log/moment'

/** A link does not fit: `seq` is the first record that does not follow the one before it. */
export class ChainBroken extends Error {
  override readonly name = 'ChainBroken'
  readonly seq: number
  constructor(seq: number) {
    super(`record ${seq} does not follow`)
    this.seq = seq
  }
}

/** The log of the store where it is whole and the journal before that; or one of them alone, where only that verifies. */
export type ChainSource = 'both' | 'journal' | 'log'

/** The verified chain by its numbers, without the records' texts. */
export class ChainIndex implements Chain {
  readonly #hashes: string[] = []
  readonly #openings: (EpochOpening & { readonly epoch: number })[] = []
  #firstEpoch = 1
  #head: Head = GENESIS
  #isAnchored: boolean

  /** Where its records are read from: of the log of the store and the journal, only what verified. */
  readonly source: ChainSource

  /** A chain of the store's log alone begins where that begins; any other at the first record. */
  constructor(source: ChainSource = 'both') {
    this.source = source
    this.#isAnchored = source !== 'log'
    this.firstSeq = this.#isAnchored ? 1 : 0
  }

  firstSeq: number

  get lastSeq(): number {
    return this.#head.seq
  }
  get head(): Head {
    return this.#head
  }
  get openings(): readonly EpochOpening[] {
    return this.#openings
  }

  hashAt = (seq: number): string | null => this.#hashes[seq - this.firstSeq] ?? null

  /** Adds the next record; throws `ChainBroken` when it does not follow. */
  add(record: SealedRecord, basis: string | null): void {
    if (this.#isAnchored && !follows(this.#head, record)) throw new ChainBroken(record.seq)
    if (!this.#isAnchored) {
      // What came before is not known, so this one record is taken at its word.
      this.firstSeq = record.seq
      this.#firstEpoch = record.epoch
      this.#isAnchored = true
    }
    this.#hashes.push(record.hash)
    if (basis !== null) this.#openings.push({ seq: record.seq, basis, epoch: record.epoch })
    this.#head = headOf(record)
  }

  /** The end right after a number, for reading on from there; null when the chain does not have it. */
  headAt(seq: number): Head | null {
    if (seq === 0 && this.firstSeq === 1) return GENESIS
    const hash = this.hashAt(seq)
    const epoch = this.#openings.findLast((opening) => opening.seq <= seq)?.epoch ?? this.#firstEpoch
    return hash === null ? null : { epoch, seq, hash }
  }
}
