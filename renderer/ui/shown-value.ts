import { useSyncExternalStore } from 'react'

/** A small value that one part of the screen sets and another shows. */
export interface ShownValue<T> {
  readonly read: () => T
  readonly set: (value: T) => void
  /** Returns the function that unsubscribes. */
  readonly subscribe: (listener: () => void) => () => void
}

export function shownValue<T>(initial: T): ShownValue<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    read: () => value,
    set(next) {
      value = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

export function useShownValue<T>(shown: ShownValue<T>): T {
  return useSyncExternalStore(shown.subscribe, shown.read)
}
