import { CHUNK_BYTES } from '@shared/ipc/contract'
import type { SealedRecord } from '@shared/log/record'
import { fail, type Failure } from '@shared/result'
import { askHost } from '../host'
import type { DubanDatabase } from './database'
import { Observable, type Durability } from './durability'
import { inBackground } from './in-background'

const RETRY_MS = [500, 1_000, 2_000, 5_000] as const

/** A part of the log on its way: the number of its last record, null where there is none, and what the journal says. */
interface Sending {
  readonly after: number
  readonly last: Promise<number | null>
  readonly answer: Promise<Awaited<ReturnType<typeof askHost<'journal:append'>>> | Failure<'log-gap'>>
}

/**
 * Sends unsent log records to the journal, in order and at most two calls at a time, always outside any transaction, and knows what is durable.
 * When the journal fails it tries again by itself; until it succeeds the state is `failed` and commands are refused.
 */
export class JournalPump {
  readonly durability: Observable<Durability>
  readonly #db: DubanDatabase
  #storeSeq: number
  #running: Promise<void> | null = null
  #failures = 0
  #retry: ReturnType<typeof setTimeout> | null = null
  #isStopped = false
  /** Commands that are being decided and written. */
  readonly #commands = new Set<Promise<unknown>>()

  constructor(db: DubanDatabase, durableSeq: number, storeSeq: number) {
    this.#db = db
    this.#storeSeq = storeSeq
    this.durability = new Observable<Durability>({
      state: storeSeq > durableSeq ? 'saving' : 'saved',
      durableSeq,
      code: null,
    })
  }

  /** Tells of a committed change; sending starts at once unless it is under way or the journal has it already. */
  committed(seq: number): void {
    this.#storeSeq = Math.max(this.#storeSeq, seq)
    if (!this.#hasUnsent()) return
    const now = this.durability.read()
    if (now.state === 'saved' && this.#hasUnsent()) this.durability.set({ ...now, state: 'saving' })
    this.#start()
  }

  /** Until a command has ended nothing is called saved, even before it has anything to send. */
  async during<T>(command: Promise<T>): Promise<T> {
    this.#commands.add(command)
    const now = this.durability.read()
    if (now.state === 'saved') this.durability.set({ ...now, state: 'saving' })
    try {
      return await command
    } finally {
      this.#commands.delete(command)
      const then = this.durability.read()
      if (then.state === 'saving' && this.#commands.size === 0 && !this.#hasUnsent())
        this.durability.set({ ...then, state: 'saved' })
    }
  }

  /** Waits for the commands that are under way and sends what is left; answers whether everything is durable. */
  async flush(): Promise<boolean> {
    await Promise.allSettled(this.#commands)
    this.#start()
    await this.#running
    return this.durability.read().durableSeq >= this.#storeSeq
  }

  /** The journal ends at another number now, since its files were lost and begun anew: sends everything behind it. */
  sendAfter(seq: number): void {
    this.#failures = 0
    this.durability.set({ state: this.#storeSeq > seq ? 'saving' : 'saved', durableSeq: seq, code: null })
    this.#start()
  }

  /** Ends all sending; for a store that is about to be replaced. */
  stop(): void {
    this.#isStopped = true
    if (this.#retry) clearTimeout(this.#retry)
  }

  #start(): void {
    if (this.#isStopped || this.#running) return
    if (this.#retry) clearTimeout(this.#retry)
    this.#retry = null
    this.#running = this.#send().finally(() => {
      this.#running = null
      if (this.durability.read().state === 'saving' && this.#hasUnsent()) this.#start()
    })
    inBackground(this.#running)
  }

  #hasUnsent(): boolean {
    return this.#storeSeq > this.durability.read().durableSeq
  }

  async #send(): Promise<void> {
    let ahead: Sending | null = null
    while (!this.#isStopped && this.#hasUnsent()) {
      const { durableSeq: from } = this.durability.read()
      // A journal that was begun anew meanwhile ends elsewhere than what was sent ahead.
      const sending: Sending = ahead?.after === from ? ahead : this.#sendPart(from)
      const last = await sending.last
      // The next part goes out while the journal takes this one, which it does in the order of their coming: should it
      // refuse this one, the next one leaves a gap, and is refused too.
      ahead = last !== null && last < this.#storeSeq ? this.#sendPart(last) : null
      const answer = await sending.answer
      if (!answer.ok) {
        await ahead?.answer.catch(() => undefined)
        return this.#failed(answer.code)
      }
      this.#failures = 0
      const durableSeq = answer.value.head.seq
      const isSaved = durableSeq >= this.#storeSeq && this.#commands.size === 0
      this.durability.set({ state: isSaved ? 'saved' : 'saving', durableSeq, code: null })
    }
    await ahead?.answer.catch(() => undefined)
  }

  #sendPart(after: number): Sending {
    const records = this.#chunkAfter(after)
    const last = records.then((found) => found.at(-1)?.seq ?? null)
    const answer = records.then((found) =>
      found.length === 0 ? fail('log-gap') : askHost('journal:append', { records: found }),
    )
    for (const part of [last, answer]) part.catch(() => undefined) // told when its turn comes
    return { after, last, answer }
  }

  async #chunkAfter(seq: number): Promise<SealedRecord[]> {
    const records: SealedRecord[] = []
    let bytes = 0
    await this.#db.log
      .where('seq')
      .above(seq)
      .until(() => bytes > CHUNK_BYTES || records.length >= 500)
      .each((record) => {
        records.push(record)
        bytes += record.text.length * 2
      })
    return records
  }

  #failed(code: string): void {
    const wait = RETRY_MS[Math.min(this.#failures, RETRY_MS.length - 1)]
    this.#failures += 1
    this.durability.set({ ...this.durability.read(), state: 'failed', code })
    if (!this.#isStopped) this.#retry = setTimeout(() => this.#start(), wait)
  }
}
