import { useState } from 'react'

/**
 * A value that only the main process can write, as a control shows it: what was chosen stands at once, and what is there again
 * when the writing has ended. `write` tells itself what it could not do.
 */
export function useWished<T>(value: T, write: (wish: T) => Promise<unknown>): readonly [T, (wish: T) => void] {
  const [wished, setWished] = useState<{ readonly value: T } | null>(null)
  const choose = async (wish: T) => {
    const mine = { value: wish }
    setWished(mine)
    await write(wish).finally(() => setWished((now) => (now === mine ? null : now)))
  }
  return [wished ? wished.value : value, (wish) => void choose(wish).catch(reportError)]
}
