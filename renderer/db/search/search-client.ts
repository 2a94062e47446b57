import type { Change } from '@shared/domain/change'
import type { HitGroup } from '@shared/search/answer'
import type { SearchEntry } from '@shared/search/entry'
import { Observable } from '../durability'
import { liveStore, storeChanges, type LiveStore } from '../live-store'
import { SEARCHED, type FromSearch, type SearchQuery, type SearchReading, type ToSearch } from './search-messages'

export interface SearchAnswer {
  readonly query: SearchQuery
  readonly groups: readonly HitGroup[]
  /** Whether it was given when all but notes could be found. */
  readonly isReady: boolean
}

/** The worker that looks through everything, beside the window; it is told what commands change as long as it lives. */
export class SearchClient {
  readonly reading = new Observable<SearchReading>({ stage: 'rows', share: 0 })
  /** To the last question. */
  readonly answer = new Observable<SearchAnswer | null>(null)
  readonly #worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' })
  readonly #stopFollowing: () => void
  #asked: { readonly id: number; readonly query: SearchQuery } | null = null
  #count = 0

  constructor({ db, projection }: LiveStore) {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromSearch>) => this.#heard(data))
    this.#worker.addEventListener('error', (event) => this.#broke(event.message))
    this.#stopFollowing = projection.follow((changes) => this.#tellChanges(changes))
    this.#say({ kind: 'open', storeName: db.name })
  }

  /** What can be done, found beside the rows. */
  putCommands(entries: readonly SearchEntry[]): void {
    this.#say({ kind: 'commands', entries })
  }

  /** Asks; whatever was asked before is not answered any more. */
  ask(query: SearchQuery): void {
    this.#count += 1
    this.#asked = { id: this.#count, query }
    this.#say({ kind: 'ask', id: this.#count, query })
  }

  /** Nothing is asked any more. */
  forget(): void {
    this.#asked = null
    this.answer.set(null)
  }

  end(): void {
    this.#stopFollowing()
    this.#worker.terminate()
  }

  #say(message: ToSearch): void {
    this.#worker.postMessage(message)
  }

  #tellChanges(changes: readonly Change[]): void {
    for (const table of SEARCHED) {
      const ids = changes.filter((change) => change.table === table).map(({ id }) => id)
      if (ids.length > 0) this.#say({ kind: 'changed', table, ids })
    }
    this.#askAgain()
  }

  #heard(message: FromSearch): void {
    switch (message.kind) {
      case 'answer':
        if (message.id === this.#asked?.id) {
          const { groups, isReady } = message
          this.answer.set({ query: this.#asked.query, groups, isReady })
        }
        return
      case 'reading':
        this.reading.set(message.reading)
        this.#askAgain()
        return
      case 'broken':
        this.#broke(message.message)
    }
  }

  /** There is more to be found than when it was asked. */
  #askAgain(): void {
    if (this.#asked) this.ask(this.#asked.query)
  }

  #broke(message: string): void {
    this.reading.set({ stage: 'failed', share: 0 })
    reportError(new Error(message || 'the search worker failed'))
  }
}

let client: SearchClient | null = null
storeChanges.subscribe(() => {
  client?.end()
  client = null
})

/** The search over the open store; made when it is first wanted, and made anew when it has failed. */
export function searchClient(): SearchClient {
  if (client?.reading.read().stage === 'failed') {
    client.end()
    client = null
  }
  client ??= new SearchClient(liveStore())
  return client
}
