import { useRef, useState } from 'react'
import { z } from 'zod'
import { checkAll, CHECKED_PARTS, type CheckedPart, type CheckVerdict } from '../../db/history/check-all'
import { usePreference } from '../../db/use-preference'
import { whileShown } from '../../ui/running-task'
import { useMessages } from '../../ui/messages/use-messages'

const KeptVerdict = z
  .object({
    at: z.string(),
    isGood: z.boolean(),
    isCancelled: z.boolean(),
    parts: z
      .array(
        z.object({
          part: z.enum(CHECKED_PARTS),
          outcome: z.enum(['good', 'bad', 'not-checked']),
          code: z.string().nullable(),
          detail: z.record(z.string(), z.union([z.string(), z.number()])),
        }),
      )
      .readonly(),
  })
  .readonly()

/** A verdict as it is kept for the next time; the rows that differed are not. */
export type KeptVerdict = z.infer<typeof KeptVerdict>

export interface CheckRun {
  /** The part that is being checked and the share of it that is done; null while nothing is. */
  readonly running: { readonly part: CheckedPart; readonly share: number } | null
  /** The last verdict, of this or an earlier time. */
  readonly verdict: KeptVerdict | null
  readonly differences: CheckVerdict['differences']
  readonly start: () => Promise<void>
  readonly stop: () => void
}

const NOTHING: CheckVerdict['differences'] = []

/** Runs 全部核验 with progress here and in the status bar, and remembers what came of it. */
export function useCheck(): CheckRun {
  const { check } = useMessages()
  const [verdict, keep] = usePreference<KeptVerdict | null>('check-verdict', KeptVerdict.nullable(), null)
  const [running, setRunning] = useState<CheckRun['running']>(null)
  const [differences, setDifferences] = useState(NOTHING)
  const ending = useRef<AbortController | null>(null)
  const start = async () => {
    const controller = new AbortController()
    ending.current = controller
    setDifferences(NOTHING)
    setRunning({ part: 'journal', share: 0 })
    try {
      const found = await whileShown(check.running, true, (report) =>
        checkAll({
          signal: controller.signal,
          report: (part, share) => {
            setRunning({ part, share })
            const done = CHECKED_PARTS.indexOf(part) + share
            if (!report(Math.round(done * 100), CHECKED_PARTS.length * 100)) controller.abort()
          },
        }),
      )
      setDifferences(found.differences)
      const { differences: _, ...kept } = found
      keep(kept)
    } finally {
      setRunning(null)
    }
  }
  return { running, verdict, differences, start, stop: () => ending.current?.abort() }
}
