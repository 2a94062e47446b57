import { DubanDatabase } from './database'
import { snapshotOf, type SnapshotPiece, type SnapshotStart } from './snapshot-source'

export type SnapshotMessage =
  | SnapshotStart
  | SnapshotPiece
  | { readonly kind: 'end' }
  | { readonly kind: 'broken'; readonly message: string }

/** Answers each call with the next part of the snapshot of a database; one part is always read ahead. */
export function readerOf(name: string): () => Promise<SnapshotMessage> {
  const db = new DubanDatabase(name)
  const parts = snapshotOf(db)
  let coming = parts.next()
  coming.catch(() => undefined) // told to whoever asks for it
  return async () => {
    const { done, value } = await coming
    if (done === true) {
      db.close()
      return { kind: 'end' }
    }
    coming = parts.next()
    coming.catch(() => undefined)
    return value
  }
}
