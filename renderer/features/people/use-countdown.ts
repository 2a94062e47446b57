import { useCallback, useEffect, useState } from 'react'

const TICK_MS = 200

/** Counts down from the seconds it was told last, by a clock that no one sets. 0 when there is nothing to wait for. */
export function useCountdown(): readonly [number, (seconds: number) => void] {
  const [until, setUntil] = useState(0)
  const [left, setLeft] = useState(0)
  useEffect(() => {
    if (until === 0) return
    const tick = () => {
      const seconds = Math.max(0, Math.ceil((until - performance.now()) / 1_000))
      setLeft(seconds)
      if (seconds === 0) setUntil(0)
    }
    const timer = setInterval(tick, TICK_MS)
    return () => clearInterval(timer)
  }, [until])
  const start = useCallback((seconds: number) => {
    setLeft(seconds)
    setUntil(seconds === 0 ? 0 : performance.now() + seconds * 1_000)
  }, [])
  return [left, start]
}
