import { SCHEMA_VERSION } from '@shared/migrations/schema-version'
import { schemaVersionOf } from './database'

/** What a look at the browser's own list and version says, before Dexie may touch anything. */
export type RawFinding =
  /** `isWiped`: the browser has just thrown a damaged database away. */
  | { readonly kind: 'absent'; readonly isWiped: boolean }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'present'; readonly version: number }

/** Whether the browser can make a database at all; its own folder may be damaged beyond opening. */
export function canMakeStore(): Promise<boolean> {
  const name = 'duban-probe'
  return new Promise((resolve) => {
    const request = indexedDB.open(name)
    request.addEventListener('error', () => resolve(false))
    request.addEventListener('success', () => {
      request.result.close()
      const removal = indexedDB.deleteDatabase(name)
      removal.addEventListener('success', () => resolve(true))
      removal.addEventListener('error', () => resolve(false))
    })
  })
}

/** Only this browser says whether content was lost. */
interface ChromiumVersionChange extends IDBVersionChangeEvent {
  readonly dataLoss?: 'none' | 'total'
}

/**
 * Opens the database the raw way, since only this shows whether the browser has just thrown its content away: an
 * upgrade from version 0 means that there was none (or none any more), and the attempt is then undone.
 */
export function findStore(name: string): Promise<RawFinding> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name)
    let wasAbsent = false
    let isWiped = false
    request.addEventListener('upgradeneeded', (event) => {
      wasAbsent = event.oldVersion === 0
      isWiped = (event as ChromiumVersionChange).dataLoss === 'total'
      request.transaction?.abort()
    })
    request.addEventListener('error', (event) => {
      event.preventDefault()
      resolve(wasAbsent ? { kind: 'absent', isWiped } : { kind: 'unreadable' })
    })
    request.addEventListener('blocked', () => resolve({ kind: 'unreadable' }))
    request.addEventListener('success', () => {
      const version = schemaVersionOf(request.result.version)
      request.result.close()
      resolve(version > SCHEMA_VERSION ? { kind: 'newer', version } : { kind: 'present', version })
    })
  })
}
