import { useEffect, useReducer } from 'react'
import { Counter, type BeginCount, type TouchedSince } from './counter'
import { liveStore } from './live-store'
import { usePastDay } from './past-day'
import type { View } from './projection'
import { useToday, useTodayNow, useView, useViewNow } from './use-store'

/** How long the window may be held up before it gets a chance to do something else. */
const SLICE_MS = 12

const counters = new WeakMap<object, Map<string, unknown>>()

const anyOfThem: TouchedSince = () => null

/** Which targets may stand otherwise than in an earlier view of the day that is looked at. */
export function useTouchedSince(): TouchedSince {
  const past = usePastDay()
  return past ? anyOfThem : liveStore().projection.touchedSince
}

/** The counter of a name over the rows as they are now, or over those of a past day; it is kept while other pages are shown. */
function counterOf<R>(name: string, past: View | null): Counter<R> {
  const { projection } = liveStore()
  const owner = past ?? projection
  const named = counters.get(owner) ?? new Map<string, unknown>()
  counters.set(owner, named)
  const counter = named.get(name) ?? new Counter<R>(past ? anyOfThem : projection.touchedSince)
  named.set(name, counter)
  return counter as Counter<R>
}

/**
 * Figures over all targets, on the day that is looked at. They follow every edit at once; where that has to begin from
 * nothing, a large ledger is counted in slices, and it is null until then. `begin` must stay the same function while
 * nothing else changes; while it is null nothing is counted.
 */
export function useCount<R>(name: string, begin: BeginCount<R> | null): R | null {
  const past = usePastDay()?.view ?? null
  return useCounter(counterOf<R>(name, past), begin, useView(), useToday())
}

/** The same as of now, whatever day is looked at. */
export function useCountNow<R>(name: string, begin: BeginCount<R> | null): R | null {
  return useCounter(counterOf<R>(name, null), begin, useViewNow(), useTodayNow())
}

function useCounter<R>(
  counter: Counter<R>,
  begin: BeginCount<R> | null,
  view: View,
  day: Parameters<BeginCount<R>>[1],
): R | null {
  const [, repaint] = useReducer((times: number) => times + 1, 0)
  const result = begin && counter.bring(begin, view, day, SLICE_MS)
  const isUnfinished = begin !== null && result === null
  useEffect(() => {
    if (!isUnfinished) return undefined
    const { port1, port2 } = new MessageChannel()
    // A message comes sooner than a timer, which waits for some milliseconds after every slice.
    port1.addEventListener('message', () => {
      if (counter.bring(begin, view, day, SLICE_MS) === null) port2.postMessage(null)
      else repaint()
    })
    port1.start()
    port2.postMessage(null)
    return () => port1.close()
  }, [counter, begin, view, day, isUnfinished])
  return result
}
