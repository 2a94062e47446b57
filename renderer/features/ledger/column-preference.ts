import { z } from 'zod'
import { useEffect, useRef, useState } from 'react'
import { usePreference } from '../../db/use-preference'

/** How a clerk has arranged one ledger's table. Belongs to this PC alone. */
export const ColumnPreference = z
  .object({
    widths: z.record(z.string(), z.number().min(24).max(2_000)),
    order: z.array(z.string()).readonly(),
    hidden: z.array(z.string()).readonly(),
    /** Columns that the kind hides and the clerk has brought out. */
    shown: z.array(z.string()).readonly(),
    isComfortable: z.boolean(),
    /** Rows are as tall as their texts, whatever `isComfortable` says. */
    isByText: z.boolean().default(false),
    /** The last column that stays in place; null leaves it to the kind. */
    frozenTo: z.string().nullable().default(null),
    /** Rows are tinted by their lights. */
    isTinted: z.boolean().default(false),
  })
  .readonly()
export type ColumnPreference = z.infer<typeof ColumnPreference>

export const AS_GIVEN: ColumnPreference = {
  widths: {},
  order: [],
  hidden: [],
  shown: [],
  isComfortable: false,
  isByText: false,
  frozenTo: null,
  isTinted: false,
}

const WRITE_AFTER_MS = 300

/** The arrangement and how to change it; a width that is being dragged is shown at once and kept when the hand rests. */
export function useColumnPreference(ledgerId: string) {
  const [kept, keep] = usePreference(`ledger-columns ${ledgerId}`, ColumnPreference, AS_GIVEN)
  const [pending, setPending] = useState<{ readonly of: string; readonly value: ColumnPreference } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const preference = pending?.of === ledgerId ? pending.value : kept
  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current)
    },
    [],
  )
  const change = (patch: Partial<ColumnPreference>) => {
    const value = { ...preference, ...patch }
    setPending({ of: ledgerId, value })
    if (timer.current) clearTimeout(timer.current)
    timer.current = setTimeout(() => keep(value), WRITE_AFTER_MS)
  }
  return [preference, change] as const
}
